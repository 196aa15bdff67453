# The table is there before the first task.
from concurrent.futures import ThreadPoolExecutor


class StatusBoard:
    def __init__(self, hosts):
        self.pool = ThreadPoolExecutor(max_workers=4)
        self.hosts = list(hosts)
        self.status = {}
        for host in self.hosts:
            self.pool.submit(self._poll, host)

    def _poll(self, host):
        self.status[host] = "up"


if __name__ == "__main__":
    board = StatusBoard(["alpha", "beta"])
    board.pool.shutdown()
    print(board.status)
