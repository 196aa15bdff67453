"""An iteration that another method disturbs, once there is something to iterate over; the class is abstract."""

import abc
import threading


class Signal(abc.ABC):
    def __init__(self):
        self._receivers = {}
        self._lock = threading.Lock()

    @abc.abstractmethod
    def describe(self):
        """What the signal means."""

    def connect(self, receiver):
        with self._lock:
            self._receivers[id(receiver)] = receiver

    def disconnect_all(self):
        with self._lock:
            self._receivers.clear()  # focus

    def send(self, message):
        for receiver in self._receivers.values():  # focus
            receiver(message)
