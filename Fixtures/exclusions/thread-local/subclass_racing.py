# Without the base class there is one connection object for all workers, and two of them open its handle.
from concurrent.futures import ThreadPoolExecutor


class Connection:
    def __init__(self):
        self.handle = None
        self.uses = 0

    def get(self):
        if self.handle is None:  # note RL004
            self.handle = object()  # want RL004
        self.uses += 1  # want RL001
        return self.handle


connection = Connection()


def task(number):
    return number, connection.get()


def main():
    with ThreadPoolExecutor(4) as pool:
        print(len({handle for _, handle in pool.map(task, range(50))}))


if __name__ == "__main__":
    main()
