# map() draws everything before it starts.
from multiprocessing.pool import ThreadPool

drawn = {"count": 0}


def names():
    for number in range(100):
        drawn["count"] = drawn["count"] + len(str(number))
        yield str(number)


def main():
    with ThreadPool(4) as pool:
        for name in pool.map(str.upper, names()):
            drawn["count"] = drawn["count"] - len(name)


if __name__ == "__main__":
    main()
