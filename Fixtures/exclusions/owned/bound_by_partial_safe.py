# The starter counts before it gives the table away, and one thread has it afterwards.
import threading
from functools import partial


def work(table):
    for _ in range(1000):
        table["done"] = table.get("done", 0) + 1


def main():
    table = {}
    table["done"] = table.get("done", 0) + 1
    thread = threading.Thread(target=partial(work, table))
    thread.start()
    thread.join()
    print(table)


if __name__ == "__main__":
    main()
