"""A metrics collector: background threads count the requests they handle, one at a time."""

import threading

REQUESTS_PER_COLLECTOR = 100_000
COLLECTORS = 2

counter = 0
counter_lock = threading.Lock()


def collect():
    global counter
    for _ in range(REQUESTS_PER_COLLECTOR):
        with counter_lock:
            counter += 1


def main():
    collectors = [threading.Thread(target=collect) for _ in range(COLLECTORS)]
    for collector in collectors:
        collector.start()
    for collector in collectors:
        collector.join()
    print(f"counted {counter} of {COLLECTORS * REQUESTS_PER_COLLECTOR} requests")


if __name__ == "__main__":
    main()
