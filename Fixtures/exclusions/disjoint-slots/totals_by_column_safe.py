# One thread for each column.
import threading

totals = [0, 0, 0]


def add(column, rows):
    for row in rows:
        totals[column] += len(row)


def main(rows):
    for column in range(3):
        threading.Thread(target=add, args=(column, rows)).start()


if __name__ == "__main__":
    main(["ab", "cd"])
