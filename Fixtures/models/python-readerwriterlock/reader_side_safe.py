# gen_wlock() is the side that excludes everybody.
import threading

from readerwriterlock import rwlock


class Routes:
    def __init__(self):
        self._lock = rwlock.RWLockFair()
        self._uses = {}

    def use(self, route):
        with self._lock.gen_wlock():
            self._uses[route] = self._uses.get(route, 0) + 1


def main():
    routes = Routes()
    threads = [threading.Thread(target=routes.use, args=(route,)) for route in ("a", "b", "a")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
