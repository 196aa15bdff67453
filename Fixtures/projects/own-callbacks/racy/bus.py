import queue
import threading


class Bus:
    """Delivers events to its subscribers in a thread of its own."""

    def __init__(self):
        self._events = queue.Queue()
        self._subscribers = []
        self._thread = threading.Thread(target=self._deliver, daemon=True)

    def subscribe(self, callback):
        self._subscribers.append(callback)

    def publish(self, event):
        self._events.put(event)

    def start(self):
        self._thread.start()

    def _deliver(self):
        while True:
            event = self._events.get()
            for callback in tuple(self._subscribers):
                callback(event)
