# The lock is made with the object.
import threading


class Sequence:
    def __init__(self):
        self.value = 0
        self._lock = threading.Lock()

    def _guard(self):
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
