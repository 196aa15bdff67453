# The cached function computes a pure value: to compute it twice does no harm.
from concurrent.futures import ThreadPoolExecutor
from functools import cache


@cache
def title(channel):
    return channel.title()


def history(channel):
    return [title(channel)]


def main():
    with ThreadPoolExecutor(8) as pool:
        print(list(pool.map(history, ["news", "news", "sport"])))


if __name__ == "__main__":
    main()
