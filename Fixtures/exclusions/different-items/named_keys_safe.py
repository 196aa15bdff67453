# Two threads keep different things in one mapping, under names that stand for different keys.
import threading

TOTALS = "totals"
ERRORS = "errors"
data = {}


def count(lines):
    if TOTALS not in data:
        data[TOTALS] = {}
    data[TOTALS]["lines"] = data[TOTALS].get("lines", 0) + len(lines)


def collect(errors):
    if ERRORS not in data:
        data[ERRORS] = []
    data[ERRORS].extend(errors)


def main():
    counting = threading.Thread(target=count, args=(["a"],))
    collecting = threading.Thread(target=collect, args=(["b"],))
    counting.start()
    collecting.start()
    counting.join()
    collecting.join()


main()
