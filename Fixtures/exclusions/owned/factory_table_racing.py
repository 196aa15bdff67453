# Each call of totals() gives another table, and each of these is shared by two threads.
import threading


def totals():
    table = {}
    return table


def count(table):
    for _ in range(1000):
        table["hits"] = table.get("hits", 0) + 1  # want RL001


def main():
    first = totals()
    second = totals()
    threads = [threading.Thread(target=count, args=(table,)) for table in (first, first, second, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(first, second)


if __name__ == "__main__":
    main()
