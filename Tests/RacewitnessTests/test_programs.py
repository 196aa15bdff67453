"""Scripts, tests and harnesses; what is said when the finding's lines are not raced for; and the program kept in its place."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
import unittest

from support import PACKAGE, helper, interpreters, only


class ProgramCase(unittest.TestCase):
    def setUp(self):
        self.root = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.root, ignore_errors=True)

    def write(self, name, text):
        path = os.path.join(self.root, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(text).lstrip("\n"))
        return path

    def verify(self, focus, *arguments, **options):
        return only(helper(["--focus", focus] + list(arguments), root=self.root, **options), "verdict")


COUNTER = """
    import threading
    total = 0
    def add(n):
        global total
        total += n
    def main():
        threads = [threading.Thread(target=add, args=(n,)) for n in (1, 2)]
        for t in threads: t.start()
        for t in threads: t.join()
"""


class Reaching(ProgramCase):
    def test_not_reached(self):
        path = self.write("p.py", COUNTER)
        self.assertEqual(self.verify("p.py:5", path)["verdict"], "not-reached")

    def test_reached_by_one_thread(self):
        path = self.write("p.py", COUNTER + "    add(3)\n")
        self.assertEqual(self.verify("p.py:5", path)["verdict"], "reached-single-threaded")

    def test_the_program_fails_by_itself(self):
        path = self.write("p.py", COUNTER + "    main()\n    assert total == 4\n")
        found = self.verify("p.py:5", path)
        self.assertEqual(found["verdict"], "baseline-fails")
        self.assertIn("AssertionError", found["why"])

    def test_a_program_that_is_no_python(self):
        path = self.write("p.py", "def broken(:\n")
        found = self.verify("p.py:1", path)
        self.assertEqual(found["verdict"], "baseline-fails")
        self.assertIn("SyntaxError", found["why"])

    def test_a_failing_program_before_its_first_thread(self):
        path = self.write("p.py", "    raise KeyError('x')\n" + COUNTER)
        self.assertEqual(self.verify("p.py:7", path)["verdict"], "baseline-fails")


class Starting(ProgramCase):
    def test_arguments_reach_the_program_and_its_output_no_event(self):
        path = self.write("p.py", "    import sys\n    print('noise', flush=True)\n    assert sys.argv[1:] == ['-x', 'y']\n" + COUNTER + "    main()\n")
        events = helper(["--focus", "p.py:9", path, "-x", "y"], root=self.root)
        self.assertEqual(only(events, "verdict")["verdict"], "confirmed")
        self.assertEqual(events[0]["event"], "hello")
        self.assertEqual(events[0]["protocol"], 1)

    def test_events_on_a_descriptor_of_their_own(self):
        path = self.write("p.py", COUNTER + "    main()\n")
        reader, writer = os.pipe()
        done = subprocess.run([sys.executable, "-m", "racewitness", "--root", self.root, "--focus", "p.py:5", "--events-fd",
                               str(writer), path], pass_fds=[writer], stdout=subprocess.PIPE,
                              env=dict(os.environ, PYTHONPATH=PACKAGE), timeout=60)
        os.close(writer)
        with os.fdopen(reader) as file:
            events = [json.loads(line) for line in file]
        self.assertEqual(done.stdout, b"")
        self.assertEqual(only(events, "verdict")["verdict"], "confirmed")

    def test_a_module_raced_for_by_a_harness_elsewhere(self):
        self.write("bank.py", """
            class Account:
                def __init__(self):
                    self.balance = 10
                def draw(self, amount):
                    if self.balance >= amount:
                        self.balance -= amount
        """)
        with tempfile.TemporaryDirectory() as elsewhere:
            harness = os.path.join(elsewhere, "harness.py")
            with open(harness, "w", encoding="utf-8") as file:
                file.write("import threading\nfrom bank import Account\naccount = Account()\n"
                           "ts = [threading.Thread(target=account.draw, args=(7,)) for _ in range(2)]\n"
                           "for t in ts: t.start()\nfor t in ts: t.join()\n")
            found = self.verify("bank.py:5-6", "--harness", harness)
        self.assertEqual(found["verdict"], "confirmed", found)

    def test_several_findings_in_one_go(self):
        path = self.write("p.py", """
            import threading
            a = b = 0
            lock = threading.Lock()
            def work():
                global a, b
                a += 1
                with lock:
                    b += 1
            def unused():
                pass
            threads = [threading.Thread(target=work) for _ in range(2)]
            for t in threads: t.start()
            for t in threads: t.join()
        """)
        findings = self.write("findings.json", json.dumps([
            {"id": "racy", "focus": ["p.py:6"]}, {"id": "locked", "focus": ["p.py:8"]},
            {"id": "unused", "focus": ["p.py:10"]}]))
        witnesses = os.path.join(self.root, "w.json")
        events = helper(["--findings", findings, "--witness", witnesses, path], root=self.root)
        self.assertEqual({event["id"]: event["verdict"] for event in events if event["event"] == "verdict"},
                         {"racy": "confirmed", "locked": "protected", "unused": "not-reached"})
        replay = only(helper(["--replay", witnesses], root=self.root), "replay")
        self.assertEqual((replay["id"], replay["reproduced"]), ("racy", 5))


class Pytest(ProgramCase):
    def test_forks_at_the_call_with_fixtures_in_place(self):
        python = next((path for _, path in interpreters() if subprocess.run(
            [path, "-c", "import pytest"], stderr=subprocess.DEVNULL).returncode == 0), None)
        if python is None:
            self.skipTest("no interpreter has pytest")
        self.write("store.py", """
            class Store:
                def __init__(self):
                    self.hits = 0
                def hit(self):
                    self.hits += 1
        """)
        self.write("test_store.py", """
            import threading, pytest
            from store import Store
            @pytest.fixture
            def store(tmp_path):
                with open("log.txt", "a") as log:
                    log.write("up ")
                yield Store()
                with open("log.txt", "a") as log:
                    log.write("down ")
            def test_hits(store):
                threads = [threading.Thread(target=store.hit) for _ in range(2)]
                for t in threads: t.start()
                for t in threads: t.join()
                assert store.hits == 2
        """)
        found = self.verify("store.py:5", "--pytest", "test_store.py::test_hits", python=python)
        self.assertEqual((found["verdict"], found["kind"]), ("confirmed", "lost-update"))
        with open(os.path.join(self.root, "log.txt"), encoding="utf-8") as log:
            self.assertEqual(log.read(), "up down ")


class Safety(ProgramCase):
    def test_a_call_that_really_blocks_is_said(self):
        path = self.write("p.py", """
            import os, threading
            reader, writer = os.pipe()
            seen = 0
            def wait():
                global seen
                os.read(reader, 1)
                seen += 1
            def wake():
                global seen
                seen += 1
                os.write(writer, b"x")
            threads = [threading.Thread(target=wait), threading.Thread(target=wake)]
            for t in threads: t.start()
            for t in threads: t.join()
        """)
        found = self.verify("p.py:7", "--budget-seconds", "6", path)
        self.assertEqual(found["verdict"], "unconfirmed")
        self.assertIn("p.py:6", found["why"])

    def test_a_program_that_does_not_end(self):
        path = self.write("p.py", COUNTER + "    t = threading.Thread(target=main)\n    t.start()\n    while True: pass\n")
        found = self.verify("p.py:5", "--run-seconds", "2", path)
        self.assertEqual(found["verdict"], "baseline-fails")
        self.assertIn("in time", found["why"])

    def test_nothing_is_left_behind(self):
        path = self.write("p.py", COUNTER + "    main()\n    import time\n    while True: pass\n")
        process = subprocess.Popen([sys.executable, "-m", "racewitness", "--root", self.root, "--focus", "p.py:5", path],
                                   env=dict(os.environ, PYTHONPATH=PACKAGE), stdout=subprocess.DEVNULL)
        time.sleep(1.5)
        self.assertTrue(_processes_of(path) - {process.pid})
        process.send_signal(signal.SIGTERM)
        self.assertNotEqual(process.wait(10), 0)
        deadline = time.monotonic() + 5
        while _processes_of(path) and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual(_processes_of(path), set())

    def test_memory_has_a_limit(self):
        path = self.write("p.py", COUNTER + "    main()\n    block = bytearray(900 << 20)\n")
        found = self.verify("p.py:5", "--memory-megabytes", "700", path)
        self.assertEqual(found["verdict"], "baseline-fails")
        self.assertIn("MemoryError", found["why"])


def _processes_of(path):
    found = set()
    for name in os.listdir("/proc") if os.path.isdir("/proc") else ():
        try:
            with open("/proc/%s/cmdline" % name, "rb") as file:
                if path.encode() in file.read().split(b"\0"):
                    with open("/proc/%s/stat" % name) as stat:
                        if stat.read().rpartition(")")[2].split()[0] != "Z":
                            found.add(int(name))
        except (OSError, ValueError):
            pass
    return found


if __name__ == "__main__":
    unittest.main()
