"""setdefault is one operation."""
import threading

groups = {}


def put(name):
    groups.setdefault("all", []).append(name)  # focus


threads = [threading.Thread(target=put, args=(name,)) for name in "xy"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
