# Looking, fetching and replacing happen under one hold of the lock.
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
            if self._expires < time.monotonic():
                self._token = self._fetch()
                self._expires = time.monotonic() + 300
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
