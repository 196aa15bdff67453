# The table is still filled after the others have got it.
import threading

tables = []


def fill(size):
    table = {}
    tables.append(table)
    for number in range(size):
        if number not in table:
            table[number] = [number]  # todo want RL004


def extend():
    for table in tables:
        if 1 not in table:
            table[1] = []


def main():
    threads = [threading.Thread(target=fill, args=(100,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    extend()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
