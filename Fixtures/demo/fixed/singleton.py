"""A lazy singleton: whoever asks first makes the connection pool, under a lock."""

import threading

WORKERS = 4


class ConnectionPool:
    def __init__(self, size):
        self.idle = [f"connection-{number}" for number in range(size)]


_pool = None
_pool_lock = threading.Lock()
pools_in_use = []


def connection_pool():
    global _pool
    with _pool_lock:
        if _pool is None:
            _pool = ConnectionPool(size=8)
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
