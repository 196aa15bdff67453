# Every task makes its own accumulator and returns it; nothing of it is shared.
from concurrent.futures import ThreadPoolExecutor


class Accumulator:
    def __init__(self):
        self.count = 0
        self.largest = 0

    def add(self, value):
        self.count += 1
        if value > self.largest:
            self.largest = value


def measure(values):
    accumulator = Accumulator()
    for value in values:
        accumulator.add(value)
    return accumulator.count, accumulator.largest


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(measure, [range(10), range(20), range(30)])))


if __name__ == "__main__":
    main()
