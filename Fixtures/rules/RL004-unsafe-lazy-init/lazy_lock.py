# Two threads find no lock and make one each: from then on they hold different locks.
import threading


class Sequence:
    _lock = None

    def __init__(self):
        self.value = 0

    def _guard(self):
        if self._lock is None:  # note RL004
            self._lock = threading.Lock()  # want RL004
        return self._lock

    def advance(self):
        with self._guard():
            self.value = self.value + int("1")


def main():
    sequence = Sequence()
    threads = [threading.Thread(target=sequence.advance) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(sequence.value)


if __name__ == "__main__":
    main()
