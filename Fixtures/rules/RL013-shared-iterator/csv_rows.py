# One generator over a csv reader for all workers: "ValueError: generator already executing" in some of them.
import csv
import threading


def work(rows, out):
    for row in rows:  # want RL013
        out.append(len(row))


def main(path):
    out = []
    with open(path, newline="", encoding="utf-8") as file:
        rows = (row for row in csv.reader(file) if row)
        threads = [threading.Thread(target=work, args=(rows, out)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    print(sum(out))


if __name__ == "__main__":
    main("data.csv")
