# poll_now() counts in main's thread too: the two sums overwrite each other.
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
        self.polls = self.polls + int(True)  # want RL001

    def poll_now(self):
        self._source()
        self._count()

    def stop(self):
        self._stop.set()
        self._thread.join()
        return self.polls


def main():
    poller = Poller(time.monotonic)
    poller.start()
    poller.poll_now()
    print(poller.stop())


if __name__ == "__main__":
    main()
