# close() replaces the list without the lock: a connection put back at that moment survives in neither list.
import threading
from collections import deque


class Pool:
    def __init__(self):
        self._lock = threading.Condition()
        self._idle = deque()

    def get(self):
        with self._lock:
            while not self._idle:
                self._lock.wait()
            return self._idle.pop()

    def put(self, connection):
        with self._lock:
            self._idle.append(connection)
            self._lock.notify()

    def close(self):
        self._idle = deque()  # todo want RL006


def use(pool):
    connection = pool.get()
    pool.put(connection)


def main():
    pool = Pool()
    for number in range(3):
        pool.put(f"connection-{number}")
    users = [threading.Thread(target=use, args=(pool,), daemon=True) for _ in range(8)]
    for user in users:
        user.start()
    pool.close()


if __name__ == "__main__":
    main()
