"""Locals, captured variables, globals, and names that a class body binds."""

total = 0
limit = 10


def count(step=limit):
    global total
    total = total + step
    print(late)
    late = total
    del late


def outer(values):
    seen = 0

    def inner():
        nonlocal seen
        seen = seen + len(values)
        return limit

    def shadow(limit):
        global seen
        seen = limit

    return inner, shadow


class Counter:
    limit = 5
    double = limit * 2
    squares = [limit for _ in range(limit)]

    def get(self):
        return limit


def first(text):
    if (found := text.find("x")) >= 0:
        return found
    return __class__, super()
