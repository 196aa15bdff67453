# refresh() does not wait: the next round polls a host that the last one is still polling.
from concurrent.futures import ThreadPoolExecutor


class Host:
    def __init__(self, name):
        self.name = name
        self.polls = 0

    def poll(self):
        self.polls = self.polls + len(self.name)  # want RL001


class Monitor:
    def __init__(self, names):
        self.pool = ThreadPoolExecutor()
        self.hosts = [Host(name) for name in names]

    def refresh(self):
        for host in self.hosts:
            self.pool.submit(host.poll)


def main():
    monitor = Monitor(["a", "b"])
    for _ in range(3):
        monitor.refresh()


if __name__ == "__main__":
    main()
