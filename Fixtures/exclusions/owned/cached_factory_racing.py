# The cache gives every caller the table that it gave the first.
import functools
import threading


@functools.lru_cache(maxsize=None)
def totals():
    table = {}
    return table


def count(name):
    table = totals()
    table[name] = table.get(name, 0) + 1  # want RL001


def main():
    threads = [threading.Thread(target=count, args=("hits",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(totals())


if __name__ == "__main__":
    main()
