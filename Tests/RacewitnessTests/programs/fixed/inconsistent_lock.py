"""One of two writers also takes the lock."""
import threading


class Stock:
    def __init__(self):
        self.guard = threading.Lock()
        self.items = 5

    def deliver(self, count):
        with self.guard:
            self.items += count  # focus

    def sell(self, count):
        with self.guard:
            self.items -= count  # focus


stock = Stock()
threads = [threading.Thread(target=stock.deliver, args=(10,)), threading.Thread(target=stock.sell, args=(2,))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
