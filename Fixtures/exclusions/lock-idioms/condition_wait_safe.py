# What is read before wait() is read again after it, for wait() lets go of the lock.
import threading


class Slots:
    def __init__(self, count):
        self._changed = threading.Condition()
        self._free = count

    def take(self):
        with self._changed:
            while self._free == 0:
                self._changed.wait()
            self._free = self._free - 1

    def give(self):
        with self._changed:
            self._free = self._free + 1
            self._changed.notify()


def use(slots):
    slots.take()
    slots.give()


def main():
    slots = Slots(2)
    threads = [threading.Thread(target=use, args=(slots,)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
