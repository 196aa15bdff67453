import time

from timers import Every


class Sessions:
    """The kinds of store are named in the configuration: the program makes them by name."""

    def begin(self):
        Every(60, self.clean).start()

    def clean(self):
        pass


class MemorySessions(Sessions):
    table = {}

    def clean(self):
        for key in list(self.table):
            if self.table[key] < time.time():
                del self.table[key]  # note RL003

    def end(self, key):
        if key in self.table:
            del self.table[key]  # want RL003


def open_store(kind):
    return globals()[kind.title() + "Sessions"]()
