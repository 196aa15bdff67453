# get() waits for the tasks.
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
        adding.get()
        return [word.upper() for word in self.words]


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
