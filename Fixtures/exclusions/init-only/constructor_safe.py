# __init__ runs before anybody else has the object; later the methods only read.
import threading


class Matcher:
    def __init__(self, words):
        self.index = {}
        self.size = 0
        for word in words:
            if word[0] not in self.index:
                self.index[word[0]] = list()
            self.index[word[0]].append(word)
            self.size += len(word)

    def find(self, letter):
        return self.index.get(letter, [])[: self.size]


def search(matcher, letters, out):
    for letter in letters:
        out.append(matcher.find(letter))


def main():
    matcher = Matcher(["apple", "avocado", "banana"])
    out = []
    threads = [threading.Thread(target=search, args=(matcher, "ab", out)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
