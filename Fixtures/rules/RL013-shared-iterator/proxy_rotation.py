# Two workers call next() on one generator expression: the second gets ValueError instead of a proxy.
import itertools
from concurrent.futures import ThreadPoolExecutor

PROXIES = ["alpha:3128", "beta:3128", "gamma:3128"]
rotation = (f"http://{proxy}" for proxy in itertools.cycle(PROXIES))


def fetch(path):
    proxy = next(rotation)  # want RL013
    return f"{proxy} {path}"


def main():
    with ThreadPoolExecutor(4) as pool:
        for line in pool.map(fetch, [f"/{number}" for number in range(20)]):
            print(line)


if __name__ == "__main__":
    main()
