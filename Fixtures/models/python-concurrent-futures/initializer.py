# The initializer runs in every worker as it starts, and workers start together.
from concurrent.futures import ThreadPoolExecutor

workers = {"started": 0}


def enlist():
    workers["started"] = workers["started"] + int("1")  # want RL001


def main():
    with ThreadPoolExecutor(max_workers=8, initializer=enlist) as pool:
        list(pool.map(str, range(100)))
    print(workers)


if __name__ == "__main__":
    main()
