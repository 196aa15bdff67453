# pop() with a default removes what is there and minds nothing else.
import threading
import time

LIFETIME = 30.0


class Sessions:
    def __init__(self):
        self._last_seen = {}

    def touch(self, session):
        self._last_seen[session] = time.monotonic()

    def expire(self, session):
        seen = self._last_seen.get(session)
        if seen is not None and time.monotonic() - seen > LIFETIME:
            self._last_seen.pop(session, None)


def sweep(sessions, names):
    for name in names:
        sessions.expire(name)


def main():
    sessions = Sessions()
    names = [f"session-{number}" for number in range(1000)]
    for name in names:
        sessions.touch(name)
    sweepers = [threading.Thread(target=sweep, args=(sessions, names)) for _ in range(2)]
    for sweeper in sweepers:
        sweeper.start()
    for sweeper in sweepers:
        sweeper.join()


if __name__ == "__main__":
    main()
