# Both threads read the same value of the counter, and the later store erases the earlier one.
"""A metrics collector: background threads count the requests they handle."""

import threading

REQUESTS_PER_COLLECTOR = 100_000
COLLECTORS = 2

counter = 0


def collect():
    global counter
    for _ in range(REQUESTS_PER_COLLECTOR):
        counter += 1  # want RL001


def main():
    collectors = [threading.Thread(target=collect) for _ in range(COLLECTORS)]
    for collector in collectors:
        collector.start()
    for collector in collectors:
        collector.join()
    print(f"counted {counter} of {COLLECTORS * REQUESTS_PER_COLLECTOR} requests")


if __name__ == "__main__":
    main()
