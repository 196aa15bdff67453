# The same with the lock made where the object is made.
from functools import wraps
from threading import RLock


def locked(method):
    @wraps(method)
    def wrapper(self, *arguments):
        with self._guard:
            return method(self, *arguments)

    return wrapper


class Cache(dict):
    def __init__(self):
        super().__init__()
        self._guard = RLock()

    @locked
    def put(self, key, value):
        self[key] = value
