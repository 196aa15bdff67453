# Leaving the with-block waits for every task.
from concurrent.futures import ThreadPoolExecutor


class Index:
    def __init__(self):
        self.words = {}

    def add(self, word, page):
        self.words.setdefault(word, []).append(page)

    def build(self, pages):
        with ThreadPoolExecutor() as pool:
            for number, words in enumerate(pages):
                for word in words:
                    pool.submit(self.add, word, number)
        return {word: sorted(numbers) for word, numbers in self.words.items()}


if __name__ == "__main__":
    print(Index().build([["a", "b"], ["b", "c"]]))
