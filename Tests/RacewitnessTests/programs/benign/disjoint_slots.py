"""Each thread has a slot of its own in a list."""
import threading

slots = [0, 0, 0]


def fill(index):
    for step in range(2):
        slots[index] += step  # focus


threads = [threading.Thread(target=fill, args=(index,)) for index in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
