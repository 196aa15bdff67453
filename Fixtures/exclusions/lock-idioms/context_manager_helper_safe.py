# The helper holds the lock around its yield.
import contextlib
import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._sizes = {}

    @contextlib.contextmanager
    def _exclusive(self, name):
        with self._lock:
            yield self._sizes.get(name, 0)

    def grow(self, name, amount):
        with self._exclusive(name) as size:
            self._sizes[name] = size + amount


def main():
    store = Store()
    threads = [threading.Thread(target=store.grow, args=("disk", amount)) for amount in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
