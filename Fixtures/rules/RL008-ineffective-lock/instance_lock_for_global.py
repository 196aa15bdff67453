# Each request has its own lock, while the table belongs to the module: two requests change it at once.
import threading
from concurrent.futures import ThreadPoolExecutor

usage = {}


class Request:
    def __init__(self, user, size):
        self.user = user
        self.size = size
        self.lock = threading.Lock()

    def account(self):
        with self.lock:  # want RL008
            usage[self.user] = usage.get(self.user, 0) + self.size


def serve(user, size):
    Request(user, size).account()


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        for number in range(100):
            pool.submit(serve, "ada", number)
    print(usage)


if __name__ == "__main__":
    main()
