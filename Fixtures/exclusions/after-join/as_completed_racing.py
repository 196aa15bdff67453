# The first task to finish says nothing about the others.
from concurrent.futures import ThreadPoolExecutor, as_completed


class Index:
    def __init__(self):
        self.words = {}

    def add(self, page):
        for word in page.split():
            self.words[word] = page

    def build(self, pages):
        pool = ThreadPoolExecutor(max_workers=4)
        tasks = [pool.submit(self.add, page) for page in pages]
        for task in as_completed(tasks):
            task.result()
            print([word.upper() for word in self.words])  # want RL005


if __name__ == "__main__":
    Index().build(["a b", "b c"])
