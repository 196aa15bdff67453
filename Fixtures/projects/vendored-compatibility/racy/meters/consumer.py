import threading

import meters
from meters.vendor.compatible import iteritems


class Consumer:
    def __init__(self):
        self.registry = meters.registry.Registry()
        self.thread = threading.Thread(target=self.poll)
        self.thread.start()

    def poll(self):
        for number in range(1000):
            self.registry.register("partition-%d" % number, number)

    def snapshot(self):
        found = {}
        for name, meter in iteritems(self.registry.meters):  # want RL005
            found[name] = meter
        return found


def main():
    consumer = Consumer()
    print(len(consumer.snapshot()))


if __name__ == "__main__":
    main()
