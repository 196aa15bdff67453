# Entering the object takes its lock, leaving it releases it.
import threading


class Table:
    def __init__(self):
        self._mutex = threading.RLock()
        self.rows = {}

    def __enter__(self):
        self._mutex.acquire()
        return self

    def __exit__(self, *details):
        self._mutex.release()


def insert(table, key, value):
    with table:
        table.rows[key] = table.rows.get(key, 0) + value


def main():
    table = Table()
    threads = [threading.Thread(target=insert, args=(table, "a", value)) for value in (1, 2, 3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
