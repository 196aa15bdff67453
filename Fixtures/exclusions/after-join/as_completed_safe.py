# After the loop every task is done.
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
            print("done")
        print([word.upper() for word in self.words])


if __name__ == "__main__":
    Index().build(["a b", "b c"])
