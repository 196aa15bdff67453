# The type has a lock for what it shares with its callers; the number of lines is the reader's alone.
import threading


class Receiver:
    def __init__(self, port):
        self._port = port
        self._lock = threading.Lock()
        self._waiting = []
        self._lines = 0
        threading.Thread(target=self._read).start()

    def _read(self):
        for line in self._port:
            self._lines = self._lines + len(line.split())
            with self._lock:
                self._waiting.append(line)

    def take(self):
        with self._lock:
            return self._waiting.pop() if self._waiting else None
