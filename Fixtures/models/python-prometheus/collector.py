# The exporter's threads call collect() while the program goes on observing.
from prometheus_client import REGISTRY, start_http_server
from prometheus_client.core import GaugeMetricFamily


class QueueCollector:
    def __init__(self):
        self.lengths = {}

    def observe(self, queue, length):
        self.lengths[queue] = length  # note RL005

    def collect(self):
        family = GaugeMetricFamily("queue_length", "Jobs waiting", labels=["queue"])
        for queue, length in self.lengths.items():  # want RL005
            family.add_metric([queue], length)
        yield family


def main():
    collector = QueueCollector()
    REGISTRY.register(collector)
    start_http_server(9091)
    while True:
        name, length = input().split()
        collector.observe(name, int(length))


if __name__ == "__main__":
    main()
