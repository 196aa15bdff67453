"""Racy programs are confirmed, their fixed twins are not, and what looks racy and is not is left alone."""

import unittest

from support import interpreters, programs, verdict

# Proofs by exhaustion need more than a test's patience where a library's own locks multiply the interleavings.
PATIENCE = ("--budget-seconds", "4")
SCHEDULE_FREE = ("racy/one_thread_only.py",)  # fails whatever the order


class RacyPrograms(unittest.TestCase):
    def test_each_is_confirmed(self):
        for program in programs("racy"):
            with self.subTest(program):
                found = verdict(program, *PATIENCE)
                self.assertEqual(found["verdict"], "confirmed", found.get("why"))
                self.assertEqual(found["replays"], [5, 5])
                self.assertTrue(found["schedule"] or program in SCHEDULE_FREE)


class FixedTwins(unittest.TestCase):
    def test_each_racy_program_has_one(self):
        self.assertEqual([name.split("/")[1] for name in programs("racy")], [name.split("/")[1] for name in programs("fixed")])

    def test_none_is_confirmed_and_most_are_proved(self):
        found = {program: verdict(program, *PATIENCE) for program in programs("fixed")}
        self.assertEqual([program for program, answer in found.items() if answer["verdict"] == "confirmed"], [])
        proved = [program for program, answer in found.items() if "proof" in answer]
        self.assertGreaterEqual(len(proved), 0.8 * len(found), {program: answer["verdict"] for program, answer in found.items()})


class BenignPrograms(unittest.TestCase):
    def test_none_is_confirmed(self):
        found = {program: verdict(program, *PATIENCE)["verdict"] for program in programs("benign")}
        self.assertEqual({answer for answer in found.values()} - {"race-no-effect", "protected", "reached-never-shared"}, set(), found)


class EveryInterpreter(unittest.TestCase):
    def test_the_textbook_counter_and_its_locked_twin(self):
        for version, python in interpreters():
            with self.subTest(version):
                racy = verdict("racy/global_counter.py", python=python)
                self.assertEqual((racy["verdict"], racy["kind"], racy["switches"]), ("confirmed", "lost-update", 2))
                self.assertEqual(racy["summary"], "hits: expected 200000, got 100000 after 2 switches")
                self.assertEqual(verdict("fixed/global_counter.py", python=python)["verdict"], "protected")

    def test_a_closure_that_is_locked_loses_nothing(self):
        """Before 3.11 the trace function's copy of the locals can undo another thread's write."""
        for version, python in interpreters():
            with self.subTest(version):
                self.assertEqual(verdict("racy/closure_nonlocal.py", python=python)["verdict"], "confirmed")
                self.assertEqual(verdict("fixed/closure_nonlocal.py", python=python)["verdict"], "protected")


if __name__ == "__main__":
    unittest.main()
