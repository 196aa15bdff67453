# wait() returns when every task is done.
from concurrent.futures import ThreadPoolExecutor, wait


class Index:
    def __init__(self):
        self.words = {}

    def add(self, page):
        for word in page.split():
            self.words[word] = page

    def build(self, pages):
        pool = ThreadPoolExecutor(max_workers=4)
        tasks = [pool.submit(self.add, page) for page in pages]
        wait(tasks)
        return [word.upper() for word in self.words]


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
