# race-lint: options --library
# Two callers both miss the name, and the second handler silently replaces the first.
_handlers = {}


class HandlerExists(ValueError):
    pass


def register(name, factory):
    if name in _handlers:  # note RL003
        raise HandlerExists(name)
    _handlers[name] = factory()  # want RL003


def handler(name):
    return _handlers[name]
