# A subclass of local runs its __init__ once per thread that uses it.
import threading
from concurrent.futures import ThreadPoolExecutor


class Connection(threading.local):
    def __init__(self):
        self.handle = None
        self.uses = 0

    def get(self):
        if self.handle is None:
            self.handle = object()
        self.uses += 1
        return self.handle


connection = Connection()


def task(number):
    return number, connection.get()


def main():
    with ThreadPoolExecutor(4) as pool:
        print(len({handle for _, handle in pool.map(task, range(50))}))


if __name__ == "__main__":
    main()
