import threading


class Registry:
    def __init__(self):
        self._meters = {}
        self._lock = threading.Lock()

    @property
    def meters(self):
        return self._meters

    def register(self, name, meter):
        with self._lock:
            self._meters[name] = meter  # note RL005
