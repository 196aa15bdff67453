# finalize() callbacks run in whichever thread drops the last reference.
import threading
import weakref

open_files = {"count": 0}


class TemporaryFile:
    def __init__(self):
        weakref.finalize(self, forget, "file")


def forget(kind):
    open_files["count"] = open_files["count"] - len(kind[:1])  # want RL001


def use():
    for _ in range(100):
        TemporaryFile()


def main():
    users = [threading.Thread(target=use) for _ in range(4)]
    for user in users:
        user.start()
    for user in users:
        user.join()


if __name__ == "__main__":
    main()
