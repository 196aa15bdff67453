# report() does not look whether the wait was in vain.
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
        self._ready.wait(timeout=10)
        return [f"{key}={value}" for key, value in self._entries.items()]  # want RL005


def main():
    catalogue = Catalogue([("a", 1)])
    print(catalogue.report())


if __name__ == "__main__":
    main()
