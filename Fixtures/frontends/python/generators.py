"""yield in its forms, and what makes a function a generator."""


def numbers(source):
    received = yield
    yield received, 1
    yield from source
    lazily = (item for item in source if (yield_ := item))
    return lazily


def plain():
    return lambda: (yield 1)
