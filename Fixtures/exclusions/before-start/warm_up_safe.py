# All that main writes, it writes before the only other thread exists.
import threading

totals = {"rows": 0}


def load(rows):
    for row in rows:
        totals["rows"] = totals.get("rows", 0) + len(row)


def main():
    totals["rows"] = totals.get("rows", 0) + 10
    loader = threading.Thread(target=load, args=([["a", "b"], ["c"]],))
    loader.start()
    loader.join()


if __name__ == "__main__":
    main()
