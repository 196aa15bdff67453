# A callback runs in the worker that finished the task, so callbacks of two tasks overlap.
from concurrent.futures import ThreadPoolExecutor


class Batch:
    def __init__(self, size):
        self.missing = size

    def finished(self, future):
        self.missing = self.missing - len(future.result())  # want RL001


def main():
    batch = Batch(100)
    pool = ThreadPoolExecutor(max_workers=4)
    for number in range(100):
        pool.submit(hex, number).add_done_callback(batch.finished)
    pool.shutdown()
    print(batch.missing)


if __name__ == "__main__":
    main()
