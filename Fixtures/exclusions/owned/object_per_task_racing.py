# One accumulator for all tasks: counts are lost, and a smaller value replaces a larger one.
from concurrent.futures import ThreadPoolExecutor


class Accumulator:
    def __init__(self):
        self.count = 0
        self.largest = 0

    def add(self, value):
        self.count += 1  # want RL001
        if value > self.largest:  # note RL003
            self.largest = value  # want RL003


accumulator = Accumulator()


def measure(values):
    for value in values:
        accumulator.add(value)
    return accumulator.count, accumulator.largest


def main():
    with ThreadPoolExecutor() as pool:
        print(list(pool.map(measure, [range(10), range(20), range(30)])))


if __name__ == "__main__":
    main()
