"""A class that guards its state with a lock in every method."""

import threading


class Statistics:
    def __init__(self):
        self._lock = threading.Lock()
        self._total = 0

    def record(self, amount):
        with self._lock:
            self._total = self._total + amount

    def reset(self):
        with self._lock:
            self._total = 0

    def total(self):
        with self._lock:
            return self._total


statistics = Statistics()


def main():
    statistics.record(100)
    recorder = threading.Thread(target=statistics.record, args=(5,))
    resetter = threading.Thread(target=statistics.reset)
    recorder.start()
    resetter.start()
    recorder.join()
    resetter.join()
    print(f"total {statistics.total()}, which must be 0 or 5")


if __name__ == "__main__":
    main()
