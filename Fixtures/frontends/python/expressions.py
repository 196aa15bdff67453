"""Calls, containers, texts, numbers, subscripts."""

f(a, *b, c=1, **d)(e)
f(x for x in y)
g = [1, 0x_ff, 99999999999, 2.5, None, True, ...]
h = {"key": 1, **g, 'other': {}}
i = {1, *g}
j = (1,), ()
k = f"{a} and {b.c:>{width}}" "tail"
m = "short", 'it\'s', b"bytes", """a
b""", r"raw"
n = a.b[c, 1:2][::d].e
o = -a + b * c @ d ** e % 2 << 1
p = q = n.r = 1
