"""A witness found on one interpreter makes the race happen on the others."""

import json
import os
import shutil
import tempfile
import unittest

from support import PROGRAMS, finding, helper, interpreters, only, options_of, verdict

PORTABLE = ("racy/global_counter.py", "racy/dict_counter.py", "racy/iterate_while_mutated.py", "racy/two_attributes.py",
            "racy/opposite_locks.py")


class Witnesses(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def find(self, program, root=PROGRAMS):
        path = os.path.join(self.folder, "witness.json")
        helper(options_of(finding(program, root)) + ["--witness", path, os.path.join(root, program)], root=root)
        return path

    def test_replays_on_every_interpreter(self):
        for program in PORTABLE:
            path = self.find(program)
            for version, python in interpreters():
                with self.subTest("%s on %s" % (program, version)):
                    replay = only(helper(["--replay", path, "--replays", "10"], python), "replay")
                    self.assertEqual((replay["reproduced"], replay["times"]), (10, 10))
                    self.assertEqual(replay["changed_sources"], [])

    def test_says_that_a_source_has_changed_and_no_longer_reproduces(self):
        shutil.copytree(PROGRAMS, os.path.join(self.folder, "programs"))
        root = os.path.join(self.folder, "programs")
        program = os.path.join(root, "racy", "global_counter.py")
        path = self.find("racy/global_counter.py", root)
        shutil.copy(os.path.join(root, "fixed", "global_counter.py"), program)
        replay = only(helper(["--replay", path], root=root), "replay")
        self.assertEqual(replay["changed_sources"], ["racy/global_counter.py"])
        self.assertEqual(replay["reproduced"], 0)

    def test_names_everything_it_needs(self):
        with open(self.find("racy/dict_counter.py"), encoding="utf-8") as file:
            witness = json.load(file)
        self.assertEqual(witness["schema"], 1)
        self.assertEqual(set(witness["sources"]), {"racy/dict_counter.py"})
        self.assertEqual({key for entry in witness["schedule"] for key in entry}, {"thread", "at", "nth", "to"})
        self.assertEqual(witness["outcome"]["kind"], "lost-update")

    def test_another_schema_is_refused(self):
        path = self.find("racy/dict_counter.py")
        with open(path, encoding="utf-8") as file:
            witness = json.load(file)
        witness["schema"] = 99
        with open(path, "w", encoding="utf-8") as file:
            json.dump(witness, file)
        events = helper(["--replay", path], check=False)
        self.assertIn("99", only(events, "error")["message"])


class Steps(unittest.TestCase):
    def test_tell_the_interleaving_with_values(self):
        steps = verdict("racy/inconsistent_lock.py")["steps"]
        told = [(step["thread"], step["action"], step["variable"], step["value"]) for step in steps]
        self.assertEqual(told, [
            ("0.1", "read", "self.items", "5"), ("0.2", "read", "self.items", "5"), ("0.2", "write", "self.items", "3"),
            ("0.1", "write", "self.items", "15")])
        self.assertEqual(steps[0]["source"], "self.items += count  # focus")


if __name__ == "__main__":
    unittest.main()
