"""An object that never leaves its thread."""
import threading


class Tally:
    def __init__(self):
        self.count = 0

    def add(self):
        self.count += 1  # focus


results = []


def work():
    tally = Tally()
    tally.add()
    tally.add()
    results.append(tally.count)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
