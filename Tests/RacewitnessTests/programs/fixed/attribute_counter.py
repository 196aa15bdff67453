"""An object that counts under its own lock, local to the function that makes it."""
import threading


class Meter:
    def __init__(self):
        self.total = 0
        self.guard = threading.Lock()

    def add(self, amount):
        with self.guard:
            self.total += amount  # focus


def main():
    meter = Meter()
    threads = [threading.Thread(target=meter.add, args=(amount,)) for amount in (3, 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(meter.total)


main()
