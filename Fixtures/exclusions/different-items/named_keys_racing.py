# The two names stand for one key.
import threading

TOTALS = "totals"
LINES = "totals"
data = {}


def count(lines):
    if TOTALS not in data:
        data[TOTALS] = {}  # want RL004
    data[TOTALS]["lines"] = len(lines)


def collect(lines):
    if LINES not in data:
        data[LINES] = {}  # note RL004
    data[LINES]["last"] = lines[-1]


def main():
    counting = threading.Thread(target=count, args=(["a"],))
    collecting = threading.Thread(target=collect, args=(["b"],))
    counting.start()
    collecting.start()
    counting.join()
    collecting.join()


main()
