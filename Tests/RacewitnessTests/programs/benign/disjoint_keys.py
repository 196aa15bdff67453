"""Each thread has a key of its own in a dictionary."""
import threading

totals = {"a": 0, "b": 0}


def add(key):
    totals[key] = totals[key] + 5  # focus


threads = [threading.Thread(target=add, args=(key,)) for key in "ab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
