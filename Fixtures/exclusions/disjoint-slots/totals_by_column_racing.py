# Every row starts a thread for each column: two threads add to one total.
import threading

totals = [0, 0, 0]


def add(column, row):
    totals[column] += len(row)  # want RL001


def main(rows):
    for row in rows:
        for column in range(3):
            threading.Thread(target=add, args=(column, row)).start()


if __name__ == "__main__":
    main(["ab", "cd"])
