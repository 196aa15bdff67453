# The second name is made to stand for the key of the first.
import threading
import renamed_key_racing as names

FIRST = "first"
SECOND = "second"
data = {}


def rename():
    names.SECOND = "first"


def one():
    if FIRST not in data:
        data[FIRST] = []  # want RL004


def two():
    if SECOND not in data:
        data[SECOND] = []  # note RL004


def main():
    rename()
    threading.Thread(target=one).start()
    threading.Thread(target=two).start()
