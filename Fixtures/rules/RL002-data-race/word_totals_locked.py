# Merging one file's counts is one step under the lock.
import re
import threading
from collections import Counter

totals = Counter()
totals_lock = threading.Lock()
WORD = re.compile(r"\w+")


def tally(path):
    with open(path, encoding="utf-8") as file:
        words = Counter(WORD.findall(file.read().lower()))
    with totals_lock:
        totals.update(words)


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
