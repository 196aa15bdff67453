"""Read and write through methods."""
import threading


class Gauge:
    def __init__(self):
        self.level = 0
        self.guard = threading.Lock()

    def get(self):
        return self.level

    def set(self, level):
        self.level = level

    def raise_by(self, amount):
        self.set(self.get() + amount)  # focus


gauge = Gauge()
threads = [threading.Thread(target=gauge.raise_by, args=(amount,)) for amount in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
