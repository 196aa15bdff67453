# The decorator guards nothing by itself, and a TTLCache changes its links on every look-up.
from concurrent.futures import ThreadPoolExecutor

from cachetools import TTLCache, cached


@cached(TTLCache(maxsize=100, ttl=60))  # todo want RL002
def quote(symbol):
    return symbol.lower()


def main():
    with ThreadPoolExecutor(8) as pool:
        print(list(pool.map(quote, ["A", "B", "A"] * 100)))


if __name__ == "__main__":
    main()
