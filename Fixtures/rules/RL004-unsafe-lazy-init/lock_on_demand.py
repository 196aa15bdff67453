# The lock itself is made on first use: two threads make two locks, and each holds its own.
from functools import wraps
from threading import RLock


def locked(method):
    @wraps(method)
    def wrapper(self, *arguments):
        if not hasattr(self, "_guard"):
            self._guard = RLock()  # want RL004
        with self._guard:
            return method(self, *arguments)

    return wrapper


class Cache(dict):
    @locked
    def put(self, key, value):
        self[key] = value
