# start() may be called by any thread: two callers find it stopped and start two loops.
import threading
import time


class Sampler:
    def __init__(self, read):
        self._read = read
        self._running = False
        self.latest = None

    def start(self):
        if not self._running:  # note RL003
            threading.Thread(target=self._loop, daemon=True).start()
            self._running = True  # want RL003

    def _loop(self):
        while self._running:
            self.latest = self._read()
            time.sleep(0.01)

    def stop(self):
        self._running = False


def main():
    sampler = Sampler(time.monotonic)
    starters = [threading.Thread(target=sampler.start) for _ in range(2)]
    for starter in starters:
        starter.start()
    for starter in starters:
        starter.join()
    print(sampler.latest)
    sampler.stop()


if __name__ == "__main__":
    main()
