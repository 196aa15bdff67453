# refresh() waits for its tasks: a host is polled by one of them at a time.
from concurrent.futures import ThreadPoolExecutor, wait


class Host:
    def __init__(self, name):
        self.name = name
        self.polls = 0

    def poll(self):
        self.polls = self.polls + len(self.name)


class Monitor:
    def __init__(self, names):
        self.pool = ThreadPoolExecutor()
        self.hosts = [Host(name) for name in names]

    def refresh(self):
        wait([self.pool.submit(host.poll) for host in self.hosts])


def main():
    monitor = Monitor(["a", "b"])
    for _ in range(3):
        monitor.refresh()


if __name__ == "__main__":
    main()
