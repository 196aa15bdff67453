# What is dropped inside the item is not what is looked up there.
import threading

STATISTICS = "statistics"
data = {}


def fill(loaded):
    data[STATISTICS] = loaded()
    data[STATISTICS]["words"] = 1


def show():
    if "lines" in data[STATISTICS]:
        return data[STATISTICS]["words"]
    return None


def drop():
    data[STATISTICS].pop("lines", None)
    del data[STATISTICS]["lines"]


def main(loaded):
    fill(loaded)
    threading.Thread(target=drop).start()
    show()
