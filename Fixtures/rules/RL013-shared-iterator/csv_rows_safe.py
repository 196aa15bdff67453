# The rows are read into a list, and every worker walks a part of its own.
import csv
import threading


def work(rows, out):
    for row in rows:
        out.append(len(row))


def main(path):
    out = []
    with open(path, newline="", encoding="utf-8") as file:
        rows = [row for row in csv.reader(file) if row]
        threads = [threading.Thread(target=work, args=(rows[start::4], out)) for start in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print(sum(out))


if __name__ == "__main__":
    main("data.csv")
