# Each thread makes a table of its own.
import threading


def totals():
    table = {}
    return table


def count(table):
    table["hits"] = table.get("hits", 0) + 1


def work():
    table = totals()
    for _ in range(1000):
        count(table)


def main():
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(totals())


if __name__ == "__main__":
    main()
