# The pool keeps what its factory has made for it: both threads send over one connection.
import threading


class Connection:
    def __init__(self):
        self.sent = 0

    def send(self, data):
        self.sent = self.sent + len(data)  # want RL001


def connect():
    return Connection()


class Pool:
    def __init__(self):
        self._connection = None
        self._lock = threading.Lock()

    def get(self):
        with self._lock:
            if self._connection is None:
                self._connection = connect()
            return self._connection


pool = Pool()


def work():
    for _ in range(100):
        pool.get().send("data")


def main():
    worker = threading.Thread(target=work)
    worker.start()
    work()
    worker.join()


main()
