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
        for key, expiry in list(self.table.items()):
            if expiry < time.time():
                self.table.pop(key, None)

    def end(self, key):
        self.table.pop(key, None)


def open_store(kind):
    return globals()[kind.title() + "Sessions"]()
