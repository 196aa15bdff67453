# wait() gives up after a second: tasks may still add words while the report walks them.
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
        wait(tasks, timeout=1)
        return [word.upper() for word in self.words]  # want RL005


if __name__ == "__main__":
    print(Index().build(["a b", "b c"]))
