"""Running what the user named: a script or harness as ``__main__``, with the end of the interpreter played under control."""

import atexit
import os
import sys
import threading
import types

from racewitness import loop_shrinking
from racewitness.idle_start import Waits
from racewitness.scheduler import scheduler
from racewitness.session import VerificationFinished
from racewitness.threads import wait_for_end


class Script:
    """``python script.py arguments``; a harness is a script that imports the program from the root."""

    needs_tear_down = False

    def __init__(self, path, arguments, root, is_harness=False, module_path=None, text=None):
        self.path = os.path.realpath(path)
        self.arguments = list(arguments)
        self.root = root
        self.is_harness = is_harness
        self.module_path = module_path or root
        self.module = None             # its name when it is run as one
        self.text = text               # of a harness that was made for the finding

    @classmethod
    def of_module(cls, name, arguments, root):
        """``python -m name arguments``, with the root on the module path."""
        path = _file_of_module(name, root)
        script = cls(path, arguments, root)
        script.module = name
        return script

    def describe(self):
        if self.module is not None:
            return {"kind": "module", "arguments": self.arguments, "path": self.module}
        inside = self.path.startswith(self.root + os.sep)
        fields = {"kind": "harness" if self.is_harness else "script", "arguments": self.arguments,
                  "path": os.path.relpath(self.path, self.root) if inside else self.path}
        if self.text is not None:
            fields.update(text=self.text, path="harness.py", module_path=os.path.relpath(self.module_path, self.root))
        return fields

    def run(self, session, shrink):
        """Runs to the end in a child; in the verifying process, to the first thread."""
        main = types.ModuleType("__main__")
        main.__file__ = self.path
        if self.module is not None:
            main.__package__ = self.module if os.path.basename(self.path) == "__main__.py" else self.module.rpartition(".")[0]
        sys.modules["__main__"] = main
        sys.argv = [self.path] + self.arguments
        sys.path.insert(0, self.root if self.module is not None else os.path.dirname(self.path))
        if self.is_harness:
            sys.path.insert(0, self.module_path)
        session.begin()
        run_guarded(lambda: exec(self._compile(shrink), main.__dict__), session)
        if session.writer is not None:
            play_interpreter_exit(session)
            session.finish("end")

    def _compile(self, shrink):
        with open(self.path, "rb") as file:
            source = file.read()
        if shrink:
            return loop_shrinking.compile_shrunk(source, self.path)
        return compile(source, self.path, "exec", dont_inherit=True)


def _file_of_module(name, root):
    """Where it is, found without importing it."""
    base = os.path.join(root, *name.split("."))
    for path in (base + ".py", os.path.join(base, "__main__.py")):
        if os.path.isfile(path):
            return path
    raise ValueError("no module %s, or it has no source, in %s" % (name, root))


def run_guarded(body, session):
    """Exceptions that would end the program are noted."""
    try:
        body()
    except VerificationFinished:
        pass
    except Waits:
        raise
    except SystemExit as error:
        if error.code not in (None, 0):
            session.note_exception(error)
    except BaseException as error:
        session.note_exception(error)


def play_interpreter_exit(session):
    """What ``threading._shutdown`` and ``atexit`` do when the main thread has ended."""
    main = scheduler.current()
    try:
        for callback in reversed(getattr(threading, "_threading_atexits", [])):
            callback()
        for record in list(scheduler.threads):
            if record is not main and not record.daemon and record.alive:
                wait_for_end(main, record)
        if sys.version_info < (3, 9):
            atexit._run_exitfuncs()  # where executors wait for their threads before 3.9
    except BaseException as error:
        session.note_exception(error)
