# A mutable default is one dict for all calls: the threads count into each other's letters.
import threading


def histogram(text, out, counts={}):
    for letter in text:
        counts[letter] = counts.get(letter, 0) + 1  # want RL001
    out.append(len(counts))


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
