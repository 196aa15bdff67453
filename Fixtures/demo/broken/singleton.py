# Two threads find no pool, both make one, and the first keeps using the pool that the second has replaced.
"""A lazy singleton: whoever asks first makes the connection pool."""

import threading

WORKERS = 4


class ConnectionPool:
    def __init__(self, size):
        self.idle = [f"connection-{number}" for number in range(size)]


_pool = None
pools_in_use = []


def connection_pool():
    global _pool
    if _pool is None:  # note RL004
        _pool = ConnectionPool(size=8)  # want RL004
    return _pool


def work():
    pools_in_use.append(connection_pool())


def main():
    workers = [threading.Thread(target=work) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(f"{WORKERS} workers use {len({id(pool) for pool in pools_in_use})} pool(s)")


if __name__ == "__main__":
    main()
