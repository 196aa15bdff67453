# The state comes in as arguments, by position and by keyword: both threads add to the same dict.
import threading


def count(words, totals, *, key):
    for word in words:
        totals[key] = totals.get(key, 0) + len(word)  # want RL001


def main():
    totals = {}
    first = threading.Thread(None, count, "first", (["a", "bb"], totals), {"key": "letters"})
    second = threading.Thread(target=count, args=(["ccc"], totals), kwargs={"key": "letters"})
    first.start()
    second.start()
    first.join()
    second.join()
    print(totals)


if __name__ == "__main__":
    main()
