# race-lint: options --library
# Each worker has a thread of its own; the total is that of all workers that callers make.
import threading


class Worker:
    total = 0

    def __init__(self, items):
        self._items = items

    def start(self):
        threading.Thread(target=self._run).start()

    def _run(self):
        for item in self._items:
            Worker.total = Worker.total + len(item)  # want RL001
