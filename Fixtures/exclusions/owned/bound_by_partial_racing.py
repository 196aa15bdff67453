# partial() keeps the table that it is given: the threads have it while the starter still counts in it.
import threading
from functools import partial


def work(table):
    for _ in range(1000):
        table["done"] = table.get("done", 0) + 1  # want RL001


def main():
    table = {}
    job = partial(work, table)
    threads = [threading.Thread(target=job) for _ in range(2)]
    for thread in threads:
        thread.start()
    table["done"] = table.get("done", 0) + 1
    for thread in threads:
        thread.join()
    print(table)


if __name__ == "__main__":
    main()
