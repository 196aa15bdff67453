# The test stands in one method and the making in another: two threads both connect, and one connection is lost.
import threading


class Store:
    def __init__(self):
        self._connection = None

    def get(self, key):
        if self._connection is None:
            self._connect()  # want RL004
        return self._connection.get(key)

    def _connect(self):
        self._connection = {"answer": 42}


def main():
    store = Store()
    threads = [threading.Thread(target=store.get, args=("answer",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
