# The dict is local to the call, and threads get results only through the list, by an atomic append.
import threading


def histogram(text, out):
    counts = {}
    for letter in text:
        if letter not in counts:
            counts[letter] = 0
        counts[letter] += 1
    out.append(max(counts, key=lambda letter: counts[letter]))


def main(texts):
    out = []
    threads = [threading.Thread(target=histogram, args=(text, out)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(out)


if __name__ == "__main__":
    main(["hello", "world"])
