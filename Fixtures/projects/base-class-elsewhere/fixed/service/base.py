import threading


class Service:
    """Runs `step` in a thread until it is stopped."""

    def __init__(self):
        self.lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def start(self):
        self._thread.start()

    def stop(self):
        self._stop.set()
        self._thread.join()

    def _run(self):
        while not self._stop.is_set():
            self.step()

    def step(self):
        raise NotImplementedError
