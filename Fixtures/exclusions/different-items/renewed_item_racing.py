# Both threads renew the whole item.
import threading

STATISTICS = "statistics"
data = {}


def renew(loaded):
    if STATISTICS not in data:
        data[STATISTICS] = loaded()  # want RL004
    data[STATISTICS]["words"] = 1


def main(loaded):
    for _ in range(2):
        threading.Thread(target=renew, args=(loaded,)).start()
