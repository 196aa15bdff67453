# Filters run before the handler's lock is taken, in every thread that logs.
import logging


class FirstOfEach(logging.Filter):
    def __init__(self):
        super().__init__()
        self.counts = {}

    def filter(self, record):
        self.counts[record.msg] = self.counts.get(record.msg, 0) + 1  # want RL001
        return True


logging.getLogger("app").addFilter(FirstOfEach())
