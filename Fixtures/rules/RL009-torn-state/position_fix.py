# The reader gets the new latitude with the old longitude.
import threading
import time


class Position:
    def __init__(self):
        self._lock = threading.Lock()
        self.latitude = 0.0
        self.longitude = 0.0

    def update(self, latitude, longitude):
        with self._lock:
            self.latitude = latitude
            self.longitude = longitude

    def as_text(self):
        return f"{self.latitude:.5f}, {self.longitude:.5f}"  # want RL009


def receive(position, fixes):
    for latitude, longitude in fixes:
        position.update(latitude, longitude)
        time.sleep(0)


def main():
    position = Position()
    receiver = threading.Thread(target=receive, args=(position, [(48.1, 11.5), (52.5, 13.4)] * 100))
    receiver.start()
    texts = {position.as_text() for _ in range(1000)}
    receiver.join()
    print(texts)


if __name__ == "__main__":
    main()
