# The test stands in one method and the making in another: two threads both connect, and one connection is lost.
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

    def get(self, key):
        if self._connection is None:
            self._connect()  # want RL004
        return self._connection.get(key)

    def _connect(self):
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
