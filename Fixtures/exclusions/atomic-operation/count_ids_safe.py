# next() of an itertools.count is one step: every caller gets a number of its own.
import itertools
from concurrent.futures import ThreadPoolExecutor

_numbers = itertools.count(1)


def new_id(prefix):
    return f"{prefix}-{next(_numbers)}"


def main():
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(new_id, ["job"] * 1000))
    print(len(set(names)))


if __name__ == "__main__":
    main()
