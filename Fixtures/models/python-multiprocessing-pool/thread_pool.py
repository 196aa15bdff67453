# multiprocessing.pool.ThreadPool runs threads, not processes: the global is shared.
from multiprocessing.pool import ThreadPool

longest = ""


def compare(word):
    global longest
    if len(word) > len(longest):  # note RL003
        longest = word  # want RL003


def main(words):
    with ThreadPool(4) as pool:
        pool.map(compare, words)
    print(longest)


if __name__ == "__main__":
    main(["a", "bbb", "cc"])
