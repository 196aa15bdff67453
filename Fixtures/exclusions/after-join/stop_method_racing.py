# The report is made before the thread has ended.
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
        return [f"{moment}: {value}" for moment, value in self.samples.items()]  # want RL005


def main():
    recorder = Recorder(lambda: (1, 2))
    recorder.start()
    print(recorder.report())
    recorder.stop()


if __name__ == "__main__":
    main()
