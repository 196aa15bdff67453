# The token is looked at under the lock and replaced under the lock, but not under one hold: two refresh at once.
import threading
import time


class Credentials:
    def __init__(self, fetch):
        self._fetch = fetch
        self._lock = threading.Lock()
        self._token = None
        self._expires = 0.0

    def token(self):
        with self._lock:
            expired = self._expires < time.monotonic()
        if expired:
            fresh = self._fetch()
            with self._lock:
                self._token = fresh
                self._expires = time.monotonic() + 300  # want RL007
        with self._lock:
            return self._token


def call(credentials, out):
    out.append(credentials.token())


def main():
    issued = []

    def fetch():
        issued.append("token")
        return f"token-{len(issued)}"

    out = []
    credentials = Credentials(fetch)
    callers = [threading.Thread(target=call, args=(credentials, out)) for _ in range(4)]
    for caller in callers:
        caller.start()
    for caller in callers:
        caller.join()
    print(len(issued), "tokens issued")


if __name__ == "__main__":
    main()
