# The list is complete when all tasks are.
from concurrent.futures import ThreadPoolExecutor


class Index:
    def __init__(self):
        self.words = {}

    def add(self, page):
        for word in page.split():
            self.words[word] = page

    def build(self, pages):
        pool = ThreadPoolExecutor(max_workers=4)
        list(pool.map(self.add, pages))
        return [word.upper() for word in self.words]


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
