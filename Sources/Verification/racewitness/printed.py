"""What the program's threads print, as a part of what a run comes to.

Which thread prints first is left open, because printing is no operation that a search would reorder: the text of each
thread counts by itself.
"""

from racewitness.scheduler import scheduler

LIMIT = 1 << 14


class Printed:
    def __init__(self):
        self.texts = {}   # name of the thread -> pieces

    def by_thread(self):
        """Sorted (thread, text)."""
        return sorted((thread, "".join(pieces)) for thread, pieces in self.texts.items())

    def note(self, text):
        thread = scheduler.current()
        pieces = self.texts.setdefault(thread.name if thread is not None else "?", [])
        if len(pieces) < LIMIT:
            pieces.append(text[:LIMIT])

    def around(self, stream):
        """A text stream that writes to another one and takes notes."""
        return _Noted(stream, self)


class _Noted:
    def __init__(self, stream, printed):
        self._stream = stream
        self._printed = printed

    def write(self, text):
        self._printed.note(text)
        return self._stream.write(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def __getattr__(self, name):
        return getattr(self._stream, name)
