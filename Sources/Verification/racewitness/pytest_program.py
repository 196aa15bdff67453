"""Running one pytest test, fixtures and all, in this process.

The session begins before the test's fixtures are set up, and forks when the first thread starts: at the test's call as a
rule, with its fixtures in place.  A child's run ends with the test's call; only the verifying process tears down.
"""

import os
import sys

from racewitness.program import play_interpreter_exit, run_guarded


class PytestProgram:
    needs_tear_down = True
    def __init__(self, node, root):
        self.node = node
        self.root = root

    def describe(self):
        return {"kind": "pytest", "path": self.node, "arguments": []}

    def run(self, session, shrink):
        import pytest
        os.chdir(self.root)
        sys.path.insert(0, self.root)
        pytest.main([self.node, "-q", "-p", "no:cacheprovider", "-x"], plugins=[_Plugin(session, pytest)])


class _Plugin:
    def __init__(self, session, pytest):
        self.session = session
        self.begun = False
        self.pytest_runtest_setup = pytest.hookimpl(tryfirst=True)(self._setup)
        self.pytest_pyfunc_call = pytest.hookimpl(tryfirst=True)(self._call)

    def _setup(self, item):
        if not self.begun:
            self.begun = True
            self.session.begin()

    def _call(self, pyfuncitem):
        """Calls the test as pytest's own hook would, and reports how it went."""
        names = pyfuncitem._fixtureinfo.argnames
        arguments = {name: pyfuncitem.funcargs[name] for name in names}
        if self.session.verified:
            return True
        run_guarded(lambda: pyfuncitem.obj(**arguments), self.session)
        if self.session.writer is not None:
            play_interpreter_exit(self.session)
            self.session.finish("end")
        return True
