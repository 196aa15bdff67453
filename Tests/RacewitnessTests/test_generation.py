"""Harnesses made for findings: which objects, which calls, what they may not do, and what becomes of them after a fix."""

import json
import os
import shutil
import tempfile
import unittest

from support import HERE, finding, helper, interpreters, only

MODULES = os.path.join(HERE, "modules")
NAMES = ("tally.py", "memo.py", "signals.py")


def generated(root, module, *options, **named):
    """The events of ``--generate`` for the marked lines of a module."""
    entry = dict(finding(module, root), variable=module)
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump([entry], file)
        file.flush()
        return helper(["--findings", file.name, "--generate", "--budget-seconds", "20"] + list(options), root=root, **named)


def replayed(witness, root):
    """The replay event, with a new search where the schedule does not do."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(witness, file)
        file.flush()
        return only(helper(["--replay", file.name, "--search"], root=root), "replay")


class GeneratedHarnesses(unittest.TestCase):
    def confirmed(self, module, **named):
        events = generated(os.path.join(MODULES, "racy"), module, **named)
        verdict = only(events, "verdict")
        self.assertEqual(verdict["verdict"], "confirmed", verdict.get("why"))
        return verdict, only(events, "witness")["witness"]

    def test_an_object_is_made_and_the_update_lost(self):
        verdict, _ = self.confirmed("tally.py")
        self.assertEqual(verdict["kind"], "lost-update")
        self.assertIn("module.Tally(", verdict["harness"])

    def test_two_objects_where_there_should_be_one_and_a_missing_package(self):
        verdict, _ = self.confirmed("memo.py")
        self.assertIn("stand_in_for('a_package_that_nobody_has')", verdict["harness"])
        self.assertIn("Not installed", verdict["harness"])

    def test_an_abstract_class_and_an_object_that_must_be_prepared(self):
        verdict, _ = self.confirmed("signals.py")
        self.assertEqual(verdict["kind"], "exception")
        self.assertIn("is abstract", verdict["harness"])
        self.assertRegex(verdict["harness"], r"(?m)^subject\.connect\(")

    def test_the_harness_reaches_nothing_outside_of_its_folder(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "precious")
            with open(path, "w"):
                pass
            os.environ["RACE_LINT_TEST_FILE"] = path
            verdict, _ = self.confirmed("files.py")
            self.assertIn("Refused", verdict["harness"])
            self.assertEqual(os.listdir(folder), ["precious"])

    def test_a_line_in_no_function_has_no_harness(self):
        with tempfile.TemporaryDirectory() as root:
            with open(os.path.join(root, "top.py"), "w") as file:
                file.write("count = 0\ncount += 1  # focus\n")
            verdict = only(generated(root, "top.py"), "verdict")
            self.assertEqual(verdict["verdict"], "unconfirmed")
            self.assertIn("in no function", verdict["why"])

    def test_after_the_fix_the_same_race_is_looked_for_and_not_found(self):
        for module in NAMES:
            with self.subTest(module), tempfile.TemporaryDirectory() as root:
                _, witness = self.confirmed(module)
                shutil.copy(os.path.join(MODULES, "racy", module), root)
                self.assertEqual(replayed(witness, root)["reproduced"], 5)
                with open(os.path.join(root, module), "r+") as file:
                    text = file.read()
                    file.seek(0)
                    file.write("import this_is_not_there_either\n".replace("this_is_not_there_either", "sys") + text)
                self.assertEqual(replayed(witness, root)["search"]["verdict"], "confirmed")
                shutil.copy(os.path.join(MODULES, "fixed", module), root)
                again = replayed(witness, root)
                self.assertEqual(again["reproduced"], 0)
                self.assertIn(again["search"]["verdict"], ("protected", "race-no-effect", "no-race-observed"))

    def test_a_function_that_is_gone_is_said(self):
        _, witness = self.confirmed("tally.py")
        with tempfile.TemporaryDirectory() as root:
            with open(os.path.join(root, "tally.py"), "w") as file:
                file.write("class Tally:\n    def __init__(self, name, limit):\n        pass\n")
            self.assertIn("no Tally.add any more", replayed(witness, root)["search"]["why"])

    def test_every_interpreter(self):
        for version, python in interpreters():
            with self.subTest(version):
                self.confirmed("tally.py", python=python)
                self.confirmed("signals.py", python=python)


class Circumstances(unittest.TestCase):
    """What the machine does not have, a harness brings along."""

    def confirmed(self, module):
        events = generated(os.path.join(MODULES, "racy"), module)
        verdict = only(events, "verdict")
        self.assertEqual(verdict["verdict"], "confirmed", verdict.get("why"))
        witness = only(events, "witness")["witness"]
        self.assertEqual(replayed(witness, os.path.join(MODULES, "racy"))["reproduced"], 5)
        return verdict["harness"]

    def test_a_peer_that_answers(self):
        self.assertIn("answering_network()", self.confirmed("client.py"))

    def test_a_file_that_is_missing(self):
        self.assertIn("file_with('settings.json'", self.confirmed("settings.py"))

    def test_time_that_passes(self):
        self.assertIn("let_time_pass()", self.confirmed("expiry.py"))


class ProgramAndHarness(unittest.TestCase):
    """``--generate`` beside a program: a harness is made for what the program does not confirm."""

    def verdict(self, text):
        with tempfile.TemporaryDirectory() as root:
            shutil.copy(os.path.join(MODULES, "racy", "tally.py"), root)
            path = os.path.join(root, "app.py")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return only(generated(root, "tally.py", path), "verdict")

    def test_the_program_does_not_come_there(self):
        self.assertIn("harness", self.verdict("import tally\n"))

    def test_the_program_waits_for_somebody(self):
        waiting = "import socket\nsocket.create_server(('127.0.0.1', 0)).accept()\n"
        self.assertEqual(self.verdict(waiting)["verdict"], "confirmed")


if __name__ == "__main__":
    unittest.main()
