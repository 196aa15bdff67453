# The callback only appends, which is one step.
import threading
import weakref

forgotten = []


class TemporaryFile:
    def __init__(self):
        weakref.finalize(self, forget, "file")


def forget(kind):
    forgotten.append(kind)


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
