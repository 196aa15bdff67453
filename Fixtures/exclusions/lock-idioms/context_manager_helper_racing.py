# The helper lets go of the lock before it yields.
import contextlib
import threading


class Store:
    def __init__(self):
        self._lock = threading.Lock()
        self._sizes = {}

    @contextlib.contextmanager
    def _exclusive(self, name):
        with self._lock:
            size = self._sizes.get(name, 0)
        yield size

    def grow(self, name, amount):
        with self._exclusive(name) as size:
            self._sizes[name] = size + amount  # todo want RL001


def main():
    store = Store()
    threads = [threading.Thread(target=store.grow, args=("disk", amount)) for amount in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
