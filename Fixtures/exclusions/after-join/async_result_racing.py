# wait() with a time limit may return before the tasks have ended.
from multiprocessing.pool import ThreadPool


class Index:
    def __init__(self):
        self.words = {}

    def add(self, page):
        for word in page.split():
            self.words[word] = page

    def build(self, pages):
        pool = ThreadPool(4)
        adding = pool.map_async(self.add, pages)
        adding.wait(1)
        return [word.upper() for word in self.words]  # want RL005


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
