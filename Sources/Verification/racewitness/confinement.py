"""Refusing what calls with made-up arguments must not do: touch files elsewhere, start programs, open connections.

An audit hook (PEP 578) sees these operations wherever they come from; it cannot be taken out by the code it watches.
This is a fence against accidents, not a prison for hostile code.
"""

import contextlib
import os
import shutil
import sys
import tempfile

_WRITING = {"os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.chown", "os.link",
            "os.symlink", "os.utime", "shutil.rmtree", "shutil.move", "shutil.copyfile", "shutil.copytree"}
_REFUSED = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.kill", "os.killpg",
            "pty.spawn", "webbrowser.open"}
_ADDRESSED = {"socket.connect", "socket.bind", "socket.sendto"}
_LOCAL = (None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1")
_OWN = os.path.dirname(os.path.realpath(__file__))
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


wanted = set()   # what the program asked for in vain: "network", and names of files in its working directory


class Refused(PermissionError):
    """The harness may not do this."""


def confine(folder):
    """From now on this process and its children write only below ``folder``, and reach nobody."""
    allowed = (os.path.realpath(folder) + os.sep, "/dev/null", "/dev/shm/")  # the last: locks of processes

    def watch(event, arguments):
        if event in _REFUSED:
            if not _is_ours():
                raise Refused("%s is refused to a generated harness" % event)
        elif event in _ADDRESSED or event == "socket.getaddrinfo":
            _check_address(event, arguments)
        elif event == "open":
            path, mode, flags = (tuple(arguments) + (None, None, None))[:3]
            if isinstance(path, (str, bytes)):
                _check(path, allowed) if _writes(mode, flags) else _note_missing(path)
        elif event in _WRITING:
            for path in arguments[:2]:
                if isinstance(path, (str, bytes)):
                    _check(path, allowed)

    sys.addaudithook(watch)


def _writes(mode, flags):
    if isinstance(mode, str):
        return any(letter in mode for letter in "wax+")
    return isinstance(flags, int) and bool(flags & _WRITE_FLAGS)


def _check_address(event, arguments):
    """Names are looked up, and sockets bound, on this machine only; nothing is connected to."""
    address = arguments[0] if event == "socket.getaddrinfo" else arguments[1]
    host = address[0] if isinstance(address, tuple) and address else address
    if event in ("socket.connect", "socket.sendto") or host not in _LOCAL:
        wanted.add("network")
        raise Refused("%s is refused to a generated harness" % event)


def _note_missing(path):
    path = os.fsdecode(path)
    if os.path.dirname(path) == "" and not os.path.exists(path):
        wanted.add(path)


def _check(path, allowed):
    path = os.path.realpath(os.fsdecode(path))
    if not (path + os.sep).startswith(allowed) and not _is_ours():
        raise Refused("%s: a generated harness writes only in its temporary folder" % path)


def _is_ours():
    """Whether the verifier itself does it, or the import system, which keeps compiled modules in a cache."""
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") in (__name__, "os", "tempfile", "shutil"):
        frame = frame.f_back
    name = "" if frame is None else frame.f_code.co_filename
    return name.startswith("<frozen importlib") or os.path.realpath(name).startswith(_OWN + os.sep)


@contextlib.contextmanager
def temporary_folder():
    """A new folder, which is where the process now is and what it takes for its home; gone afterwards."""
    here = os.getcwd()
    before = {name: os.environ.get(name) for name in ("HOME", "TMPDIR")}
    folder = os.path.realpath(tempfile.mkdtemp(prefix="race-lint-harness-"))
    os.chdir(folder)
    os.environ.update(HOME=folder, TMPDIR=folder)
    tempfile.tempdir = folder
    try:
        yield folder
    finally:
        os.chdir(here)
        tempfile.tempdir = None
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
        shutil.rmtree(folder, ignore_errors=True)
