# A flag that is only ever set, and a value of which only the last matters: plain stores.
import threading
import time


class Sampler:
    def __init__(self, read):
        self._read = read
        self._running = False
        self.latest = None

    def start(self):
        self._running = True
        threading.Thread(target=self._loop, daemon=True).start()

    def _loop(self):
        while self._running:
            self.latest = self._read()
            time.sleep(0.01)

    def stop(self):
        self._running = False


def main():
    sampler = Sampler(time.monotonic)
    sampler.start()
    print(sampler.latest)
    sampler.stop()


if __name__ == "__main__":
    main()
