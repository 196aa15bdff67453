"""The GIL grade against what free runs on each interpreter lose.

The table was measured: 300,000 rounds in each of two threads, ten runs per cell, with the default and a tiny switch
interval. ``LOST`` names the versions on which updates were lost by a free run; 3.8 and 3.9 lose every spelling.
By default a part of the table is checked; with RACEWITNESS_WHOLE_TABLE set, all of it.
"""

import os
import tempfile
import textwrap
import unittest

from support import helper, interpreters, only

ALWAYS = ("3.10", "3.11", "3.12", "3.13")
NEVER = ()

SPELLINGS = {
    # name: (statements, versions of 3.10 to 3.13 on which free runs lose)
    "add": ("counter += 1", NEVER),
    "add in three": ("value = counter\nvalue = value + 1\ncounter = value", NEVER),
    "conditional": ("counter = counter + (1 if flag else 2)", NEVER),
    "item of a dictionary": ("table['k'] += 1", NEVER),
    "item of a list": ("row[0] += 1", NEVER),
    "attribute": ("holder.x += 1", NEVER),
    "method that adds": ("holder.increment()", NEVER),
    "read after the call": ("counter = one() + counter", NEVER),
    "add int()": ("counter += int('1')", ALWAYS),
    "add float()": ("counter += float(1)", ALWAYS),
    "add a call": ("counter += one()", ALWAYS),
    "add a sum": ("counter += sum([1])", ALWAYS),
    "get and set": ("table['k'] = table.get('k', 0) + 1", ALWAYS),
    "attribute and a call": ("holder.x = holder.x + one()", ALWAYS),
    "getter and setter": ("holder.set(holder.get() + 1)", ALWAYS),
    "property": ("holder.p += 1", ALWAYS),
    "immutable with __iadd__": ("immutable += 1", ALWAYS),
    "loop between": ("value = counter\nfor _ in (1, 2):\n    pass\ncounter = value + 1", ALWAYS),
    "len of a text": ("counter += len('%d' % 5) and 1", ("3.10",)),
    "absolute value": ("counter += abs(-1)", ALWAYS),
    "while": ("rounds = 0\nwhile rounds < 2:\n    counter += 1\n    rounds += 1", NEVER),
}
PART = ("add", "get and set", "property", "loop between", "len of a text")

PROGRAM = '''
import threading

counter = 0
flag = True
table = {"k": 0}
row = [0]


def one():
    return 1


class Holder:
    def __init__(self):
        self.x = 0

    def increment(self):
        self.x += 1

    def get(self):
        return self.x

    def set(self, value):
        self.x = value

    @property
    def p(self):
        return self.x

    @p.setter
    def p(self, value):
        self.x = value


class Immutable:
    def __init__(self, value):
        self.value = value

    def __iadd__(self, other):
        return Immutable(self.value + other)


holder = Holder()
immutable = Immutable(0)


def work():
    global counter, immutable
    for _ in range(2):
%s

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
'''


def grade(folder, statements, python):
    text = PROGRAM % textwrap.indent(statements + "\n", " " * 8)
    path = os.path.join(folder, "program.py")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    first = text[:text.index("    for _ in range(2):\n")].count("\n") + 2
    last = first + statements.count("\n")
    lines = "program.py:%d-%d" % (first, last)
    found = only(helper(["--focus", lines, "--region", lines, path], python, folder), "verdict")
    return found.get("gil_feasible", found["verdict"])


class GilGrade(unittest.TestCase):
    def test_agrees_with_free_runs(self):
        names = SPELLINGS if os.environ.get("RACEWITNESS_WHOLE_TABLE") else PART
        cells, wrong = 0, []
        with tempfile.TemporaryDirectory() as folder:
            for name in names:
                statements, lost = SPELLINGS[name]
                for version, python in interpreters():
                    if version not in ("3.8", "3.9") + ALWAYS:
                        continue
                    expected = "yes" if version in ("3.8", "3.9") or version in lost else "no-within-bound"
                    found = grade(folder, statements, python)
                    cells += 1
                    if found != expected:
                        wrong.append("%s on %s: %s instead of %s" % (name, version, found, expected))
        self.assertGreaterEqual(cells - len(wrong), 0.95 * cells, wrong)


if __name__ == "__main__":
    unittest.main()
