# The first poll is submitted while the constructor still has to set the table that it fills.
from concurrent.futures import ThreadPoolExecutor


class StatusBoard:
    def __init__(self, hosts):
        self.pool = ThreadPoolExecutor(max_workers=4)
        self.hosts = list(hosts)
        for host in self.hosts:
            self.pool.submit(self._poll, host)
        self.status = {}  # want RL011

    def _poll(self, host):
        self.status[host] = "up"  # note RL011


if __name__ == "__main__":
    board = StatusBoard(["alpha", "beta"])
    board.pool.shutdown()
    print(board.status)
