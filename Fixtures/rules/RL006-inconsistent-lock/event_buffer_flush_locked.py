# Adding holds the lock that flushing holds.
import threading


class EventBuffer:
    def __init__(self, send):
        self._send = send
        self._events = []
        self._lock = threading.Lock()

    def add(self, event):
        with self._lock:
            self._events.append(event)

    def flush(self):
        with self._lock:
            batch = list(self._events)
            self._events.clear()
        if batch:
            self._send(batch)


def flush_forever(buffer, stop):
    while not stop.wait(1.0):
        buffer.flush()


def main():
    sent = []
    stop = threading.Event()
    buffer = EventBuffer(sent.append)
    flusher = threading.Thread(target=flush_forever, args=(buffer, stop))
    flusher.start()
    for number in range(10_000):
        buffer.add(number)
    stop.set()
    flusher.join()


if __name__ == "__main__":
    main()
