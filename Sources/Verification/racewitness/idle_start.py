"""Programs that wait, for a connection or a key, before they have started a thread: servers would wait for ever."""

import os
import signal

IDLE_SHARE = 0.02   # of the time, spent on the processor


class Waits(BaseException):
    """The program waits for something outside."""


def watch(seconds):
    """Raises ``Waits`` in this thread when the process does next to nothing for so long; until ``end``."""
    used = [_processor_seconds()]

    def look(number, frame):
        now = _processor_seconds()
        if now - used[0] < IDLE_SHARE * seconds:
            end()
            raise Waits()
        used[0] = now

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, seconds, seconds)


def end():
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def _processor_seconds():
    times = os.times()
    return times.user + times.system
