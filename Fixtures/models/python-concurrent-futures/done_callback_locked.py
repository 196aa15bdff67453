# The callback holds the batch's lock.
import threading
from concurrent.futures import ThreadPoolExecutor


class Batch:
    def __init__(self, size):
        self.missing = size
        self.lock = threading.Lock()

    def finished(self, future):
        with self.lock:
            self.missing = self.missing - len(future.result())


def main():
    batch = Batch(100)
    pool = ThreadPoolExecutor(max_workers=4)
    for number in range(100):
        pool.submit(hex, number).add_done_callback(batch.finished)
    pool.shutdown()
    print(batch.missing)


if __name__ == "__main__":
    main()
