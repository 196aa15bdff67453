# Any number of threads may hold the read side at once: it does not protect a write.
from concurrent.futures import ThreadPoolExecutor

import fasteners

table_lock = fasteners.ReaderWriterLock()
table = {}


def bump(name):
    with table_lock.read_lock():  # want RL008
        table[name] = table.get(name, 0) + 1


def main():
    with ThreadPoolExecutor(8) as pool:
        for _ in range(100):
            pool.submit(bump, "page")


if __name__ == "__main__":
    main()
