import threading

from counters import *  # noqa: F403


def work(names):
    for name in names:
        count(name)  # noqa: F405


def start(groups):
    for names in groups:
        threading.Thread(target=work, args=(names,)).start()


if __name__ == "__main__":
    start([["a", "b"], ["b", "c"]])
