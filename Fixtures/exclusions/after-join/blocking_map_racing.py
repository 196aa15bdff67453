# map_async returns at once.
from multiprocessing.pool import ThreadPool


class Index:
    def __init__(self):
        self.words = {}

    def add(self, page):
        for word in page.split():
            self.words[word] = page

    def build(self, pages):
        pool = ThreadPool(4)
        pool.map_async(self.add, pages)
        return [word.upper() for word in self.words]  # want RL005


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
