# Each thread has a dict of its own.
import threading


def count(words, totals, *, key):
    for word in words:
        totals[key] = totals.get(key, 0) + len(word)


def main():
    totals = {}
    others = {}
    first = threading.Thread(None, count, "first", (["a", "bb"], totals), {"key": "letters"})
    second = threading.Thread(target=count, args=(["ccc"], others), kwargs={"key": "letters"})
    first.start()
    second.start()
    first.join()
    second.join()
    print(totals, others)


if __name__ == "__main__":
    main()
