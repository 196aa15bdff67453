# Only the poller ever touches its counters; main looks at nothing before the join.
import threading
import time


class Poller:
    def __init__(self, source):
        self._source = source
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="poller")
        self.polls = 0

    def start(self):
        self._thread.start()

    def _run(self):
        while not self._stop.is_set():
            self._source()
            self._count()

    def _count(self):
        self.polls = self.polls + int(True)

    def stop(self):
        self._stop.set()
        self._thread.join()
        return self.polls


def main():
    poller = Poller(time.monotonic)
    poller.start()
    print(poller.stop())


if __name__ == "__main__":
    main()
