# Between the look-up and the removal another sweeper removes the same session: KeyError.
import threading
import time

LIFETIME = 30.0


class Sessions:
    def __init__(self):
        self._last_seen = {}

    def touch(self, session):
        self._last_seen[session] = time.monotonic()

    def expire(self, session):
        seen = self._last_seen.get(session)  # note RL003
        if seen is not None and time.monotonic() - seen > LIFETIME:
            del self._last_seen[session]  # want RL003


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
