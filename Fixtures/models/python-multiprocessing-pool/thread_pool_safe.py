# multiprocessing.Pool runs processes: every one compares its own words, and main compares what they return.
from multiprocessing import Pool

longest = ""


def compare(word):
    global longest
    if len(word) > len(longest):
        longest = word
    return longest


def main(words):
    with Pool(4) as pool:
        print(max(pool.map(compare, words), key=len))


if __name__ == "__main__":
    main(["a", "bbb", "cc"])
