# get() waits until the thread has loaded everything.
import threading


class Catalogue:
    def __init__(self, source):
        self._source = source
        self._ready = threading.Event()
        self._entries = {}
        threading.Thread(target=self._load).start()

    def _load(self):
        self._fill()
        self._ready.set()

    def _fill(self):
        for key, value in self._source:
            self._entries[key] = value

    def report(self):
        if not self._ready.wait(timeout=10):
            raise TimeoutError
        return [f"{key}={value}" for key, value in self._entries.items()]


def main():
    catalogue = Catalogue([("a", 1)])
    print(catalogue.report())


if __name__ == "__main__":
    main()
