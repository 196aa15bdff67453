# next() is called under a lock.
import itertools
import threading
from concurrent.futures import ThreadPoolExecutor

PROXIES = ["alpha:3128", "beta:3128", "gamma:3128"]
rotation_lock = threading.Lock()
rotation = (f"http://{proxy}" for proxy in itertools.cycle(PROXIES))


def fetch(path):
    with rotation_lock:
        proxy = next(rotation)
    return f"{proxy} {path}"


def main():
    with ThreadPoolExecutor(4) as pool:
        for line in pool.map(fetch, [f"/{number}" for number in range(20)]):
            print(line)


if __name__ == "__main__":
    main()
