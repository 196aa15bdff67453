"""A function that hands out two objects where there should be one; the module imports what is not installed."""

import threading

import a_package_that_nobody_has
from a_package_that_nobody_has.errors import SomeError

_made = {}
_lock = threading.Lock()


class Connection:
    pass


def connect(host):
    if host not in _made:  # focus region
        _made[host] = Connection()  # focus region
    return _made[host]


def close(host):
    try:
        a_package_that_nobody_has.close(_made.pop(host))
    except SomeError:
        pass
