# @cache is no lock: two threads that miss together both start a listener, and the caller of the first never stops it.
from concurrent.futures import ThreadPoolExecutor
from functools import cache

started = []


class Listener:
    def __init__(self, channel):
        self.channel = channel
        started.append(channel)

    def history(self):
        return [self.channel]


@cache  # want RL014
def listener(channel):
    return Listener(channel)


def history(channel):
    return listener(channel).history()


def main():
    with ThreadPoolExecutor(8) as pool:
        print(list(pool.map(history, ["news", "news", "sport"])), started)


if __name__ == "__main__":
    main()
