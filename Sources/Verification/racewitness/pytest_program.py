"""Running one pytest test, fixtures and all, in this process.

The session begins before the test's fixtures are set up, and forks when the first thread starts: at the test's call as a
rule, with its fixtures in place.  A child's run ends with the test's call; only the verifying process tears down.
"""

import os
import sys

from racewitness.program import play_interpreter_exit, run_guarded


class PytestProgram:
    needs_tear_down = True
    text = None

    def __init__(self, node, root, options=()):
        self.node = node
        self.options = list(options)
        self.root = root

    def describe(self):
        return {"kind": "pytest", "path": self.node, "arguments": self.options}

    def run(self, session, shrink):
        import pytest
        os.chdir(self.root)
        sys.path.insert(0, self.root)
        pytest.main(self.options + [self.node, "-q", "-p", "no:cacheprovider", "-x"], plugins=[_plugin(session, pytest)])


def _plugin(session, pytest):
    class VerificationPlugin:
        """A class of its own per session, because pytest is imported only when it is asked for."""

        def __init__(self):
            self.begun = False

        @pytest.hookimpl(tryfirst=True)
        def pytest_runtest_setup(self, item):
            if not self.begun:
                self.begun = True
                session.begin()

        @pytest.hookimpl(tryfirst=True)
        def pytest_pyfunc_call(self, pyfuncitem):
            """Calls the test as pytest's own hook would, and reports how it went."""
            names = pyfuncitem._fixtureinfo.argnames
            arguments = {name: pyfuncitem.funcargs[name] for name in names}
            run_guarded(lambda: pyfuncitem.obj(**arguments), session)
            if session.writer is not None:
                play_interpreter_exit(session)
                session.finish("end")
            return True

    return VerificationPlugin()
