# The monitor thread knows its client only through a weak proxy; what it calls is the client's all the same.
import threading
import time
import weakref


class Average:
    def __init__(self):
        self.total = 0.0
        self.count = 0

    def add(self, sample):
        self.total += sample  # want RL001
        self.count += 1  # want RL001

    def value(self):
        return self.total / max(1, self.count)


class Monitor(threading.Thread):
    def __init__(self, client):
        super().__init__(daemon=True)
        self.client = weakref.proxy(client)

    def run(self):
        for _ in range(100):
            self.client.refresh()


class Client:
    def __init__(self):
        self.latency = Average()
        self.monitor = Monitor(self)
        self.monitor.start()

    def refresh(self):
        begun = time.perf_counter()
        self.latency.add(time.perf_counter() - begun)


def main():
    client = Client()
    for _ in range(100):
        client.refresh()
    client.monitor.join()
    print(client.latency.value())


if __name__ == "__main__":
    main()
