# imap() draws from the generator in a thread of the pool, while main counts too.
from multiprocessing.pool import ThreadPool

drawn = {"count": 0}


def names():
    for number in range(100):
        drawn["count"] = drawn["count"] + len(str(number))  # want RL001
        yield str(number)


def main():
    with ThreadPool(4) as pool:
        for name in pool.imap(str.upper, names()):
            drawn["count"] = drawn["count"] - len(name)  # note RL001


if __name__ == "__main__":
    main()
