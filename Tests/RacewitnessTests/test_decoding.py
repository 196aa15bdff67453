"""Accesses are named alike by every CPython version; otherwise a witness would not travel."""

import json
import os
import subprocess
import tempfile
import textwrap
import unittest

from support import PACKAGE, interpreters

SAMPLE = '''
counter = 0
table = {}


class Thing:
    def use(self, key, *rest, **options):
        global counter
        counter += 1
        counter = counter + len(self.items)
        table[key] = table.get(key, 0) + 1
        self.items.append(key)
        if self.free:
            return self.free.pop()
        if key not in table:
            table[key] = []
        for item in self.items:
            print(item)
        names = [name for name in self.items if name]
        self.first.second.third = self.count
        del table[key]
        self.items[1:2] = [3]
        part = self.items[0:1]
        self.items += [1]

        def inner():
            nonlocal key
            key = key + 1
        try:
            table[key]
        except KeyError:
            table[key] = counter
        with self.lock:
            self.count -= 1
        self.low, self.high = self.high, self.low
        while self.count < 10 and not self.free:
            self.count += 1
        alias = self.items
        alias[0] += 1
        setattr(self, "state", getattr(self, "count") + 1)
        self.callback(key)(key)
        return table.setdefault(key, []).append(1) or (counter if counter > 3 else None)
'''

DUMP = '''
import json, sys
from racewitness.access_sites import sites_of
from racewitness.instructions import nested_codes
code = compile(open(sys.argv[1]).read(), "sample.py", "exec")
print(json.dumps(sorted(site.symbol[1:] for nested in nested_codes(code) if nested.co_name not in ("<module>", "Thing")
                        for site in sites_of(nested, "sample.py").values())))
'''


def symbols(python, path):
    done = subprocess.run([python, "-c", DUMP, path], stdout=subprocess.PIPE, check=True,
                          env=dict(os.environ, PYTHONPATH=PACKAGE))
    return [tuple(symbol) for symbol in json.loads(done.stdout)]


class Decoding(unittest.TestCase):
    def setUp(self):
        with tempfile.NamedTemporaryFile("w", suffix=".py", delete=False) as file:
            file.write(textwrap.dedent(SAMPLE))
        self.path = file.name
        self.addCleanup(os.unlink, file.name)

    def test_is_the_same_on_every_version(self):
        found = {version: set(symbols(python, self.path)) for version, python in interpreters()}
        first = next(iter(found.values()))
        for version, others in found.items():
            self.assertEqual(first ^ others, set(), version)

    def test_sees_the_accesses_of_a_statement(self):
        line = SAMPLE.split("\n").index("        table[key] = table.get(key, 0) + 1") + 1
        for version, python in interpreters():
            with self.subTest(version):
                found = [symbol[1:] for symbol in symbols(python, self.path) if symbol[0] == line]
                self.assertEqual(found, [
                    ("attribute", "R", "table.get"), ("cell", "R", "key"), ("cell", "R", "key"), ("global", "R", "table"),
                    ("global", "R", "table"), ("item", "W", "table[key]"), ("method", "W", "table.get()")])


if __name__ == "__main__":
    unittest.main()
