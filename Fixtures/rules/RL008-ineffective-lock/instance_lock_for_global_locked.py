# The lock belongs to the class, so all requests share it.
import threading
from concurrent.futures import ThreadPoolExecutor

usage = {}


class Request:
    lock = threading.Lock()

    def __init__(self, user, size):
        self.user = user
        self.size = size

    def account(self):
        with self.lock:
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
