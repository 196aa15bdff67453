"""Partial-order reduction sees every outcome that the plain enumeration of schedules sees, with fewer of them."""

import json
import os
import subprocess
import sys
import unittest

from support import PACKAGE, PROGRAMS

COMPARE = '''
import json, os, sys
from racewitness.budget import Budget
from racewitness.dpor import PartialOrderSearch
from racewitness.exploration import Exploration
from racewitness.outcome import Outcomes
from racewitness.preemption_bound import PreemptionBoundedSearch
from racewitness.program import Script
from racewitness.run import Plan
from racewitness.source_files import SourceFiles
from racewitness.stage import StageOptions, run_stage

root, program = sys.argv[1:]


class Compare:
    def result(self):
        return self.answer

    def __call__(self, session):
        exploration = Exploration(session, [], [])
        assert exploration.discover(Budget(60, 1000, lambda: session.forked.count))
        self.answer = {}
        for name, search in (("dpor", PartialOrderSearch()), ("no sleep sets", PartialOrderSearch(False)),
                             ("bounded", PreemptionBoundedSearch(3))):
            outcomes, runs = Outcomes(exploration.serial.noise), 0
            while runs < 1500:
                director = search.next_director()
                if director is None:
                    break
                report = session.run(Plan(director, exploration.visible))
                search.add(report)
                outcomes.add(report)
                runs += 1
            self.answer[name] = {"runs": runs, "exhausted": search.exhausted,
                                 "outcomes": sorted(repr(key) for key in outcomes.keys[0])}


answer = run_stage(StageOptions(Script(os.path.join(root, program), [], root), SourceFiles(root), [], 100, 10, 0, 4,
                                os.open(os.devnull, os.O_WRONLY)), Compare())
assert answer["failure"] is None, answer["failure"]
print(json.dumps(answer["result"]))
'''


def compare(program):
    done = subprocess.run([sys.executable, "-c", COMPARE, PROGRAMS, program], stdout=subprocess.PIPE, check=True,
                          env=dict(os.environ, PYTHONPATH=PACKAGE, PYTHONHASHSEED="0"), timeout=120)
    return json.loads(done.stdout)


class Searches(unittest.TestCase):
    def test_agree_on_the_outcomes(self):
        for program in ("racy/dict_counter.py", "racy/queue_workers.py", "racy/check_then_pop.py", "fixed/two_locks.py",
                        "racy/opposite_locks.py", "benign/event_publication.py"):
            with self.subTest(program):
                found = compare(program)
                self.assertTrue(all(search["exhausted"] for search in found.values()), found)
                self.assertEqual(found["dpor"]["outcomes"], found["bounded"]["outcomes"])
                self.assertEqual(found["dpor"]["outcomes"], found["no sleep sets"]["outcomes"])
                self.assertLess(found["dpor"]["runs"], found["bounded"]["runs"])
                self.assertLessEqual(found["dpor"]["runs"], found["no sleep sets"]["runs"])


if __name__ == "__main__":
    unittest.main()
