# stop() joins the thread, and what comes after stop() comes after the thread.
import threading


class Recorder:
    def __init__(self, source):
        self._source = source
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._record)
        self.samples = {}

    def start(self):
        self._thread.start()

    def _record(self):
        while not self._stopping.is_set():
            moment, value = self._source()
            self.samples[moment] = value

    def stop(self):
        self._stopping.set()
        self._thread.join()

    def report(self):
        return [f"{moment}: {value}" for moment, value in self.samples.items()]


def main():
    recorder = Recorder(lambda: (1, 2))
    recorder.start()
    recorder.stop()
    print(recorder.report())


if __name__ == "__main__":
    main()
