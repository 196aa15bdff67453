# The number read before wait() is stored after it: what others did in between is undone.
import threading


class Slots:
    def __init__(self, count):
        self._changed = threading.Condition()
        self._free = count

    def take(self):
        with self._changed:
            free = self._free
            if free == 0:
                self._changed.wait()
                free = 1
            self._free = free - 1  # want RL007

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
