"""Two attributes that belong together are written and read by another thread."""
import threading


class Range:
    def __init__(self):
        self.low = 0
        self.high = 0
        self.guard = threading.Lock()

    def move(self, low, high):
        self.low = low  # focus region
        self.high = high  # focus region

    def read(self):
        low = self.low  # focus region
        high = self.high  # focus region
        return low, high


shared = Range()
readings = []


def look():
    readings.append(shared.read())


threads = [threading.Thread(target=shared.move, args=(8, 9)), threading.Thread(target=look)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
