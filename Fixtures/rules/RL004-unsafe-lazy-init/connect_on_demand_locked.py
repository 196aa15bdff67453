# The same where the making looks again under a lock.
import threading


opened = []


class Connection:
    def __init__(self, address):
        self.address = address
        opened.append(address)

    def get(self, key):
        return (self.address, key)


class Store:
    def __init__(self):
        self._connection = None
        self._lock = threading.Lock()

    def get(self, key):
        if self._connection is None:
            self._connect()
        return self._connection.get(key)

    def _connect(self):
        with self._lock:
            if self._connection is None:
                self._connection = Connection("store.example")


def main():
    store = Store()
    threads = [threading.Thread(target=store.get, args=("answer",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(opened)


if __name__ == "__main__":
    main()
