# Counter.update() of a mapping adds key by key in Python code: sums of another thread fall in between.
import re
import threading
from collections import Counter

totals = Counter()
WORD = re.compile(r"\w+")


def tally(path):
    with open(path, encoding="utf-8") as file:
        words = Counter(WORD.findall(file.read().lower()))
    totals.update(words)  # todo want RL002


def main(paths):
    readers = []
    for path in paths:
        reader = threading.Thread(target=tally, args=(path,))
        reader.start()
        readers.append(reader)
    for reader in readers:
        reader.join()
    for word, number in totals.most_common(10):
        print(number, word)


if __name__ == "__main__":
    main(["README.md", "CHANGES.md"])
