# The names below reach the workers by `from counters import *`, and the lock with them.
import threading

hits = {}
hits_lock = threading.Lock()


def count(name):
    with hits_lock:
        hits[name] = hits.get(name, 0) + 1
