# main adds after the start: its sum and the loader's overwrite each other.
import threading

totals = {"rows": 0}


def load(rows):
    for row in rows:
        totals["rows"] = totals.get("rows", 0) + len(row)  # want RL001


def main():
    loader = threading.Thread(target=load, args=([["a", "b"], ["c"]],))
    loader.start()
    totals["rows"] = 10  # note RL001
    loader.join()


if __name__ == "__main__":
    main()
