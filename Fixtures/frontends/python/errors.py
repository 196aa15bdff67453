"""What does not parse is stepped over, and what is in it is still read."""


def before():
    guarded(1)


def broken(:
    inside(2)


x = call(3 4)

if after(
    last(5)
