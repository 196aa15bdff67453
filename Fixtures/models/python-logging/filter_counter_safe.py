# emit() is called with the handler's lock held.
import logging


class FirstOfEach(logging.Handler):
    def __init__(self):
        super().__init__()
        self.counts = {}

    def emit(self, record):
        self.counts[record.msg] = self.counts.get(record.msg, 0) + 1


logging.getLogger("app").addHandler(FirstOfEach())
