# shutdown() waits, so the pool's tasks are over when the summary is made.
from concurrent.futures import ThreadPoolExecutor


class Checker:
    def __init__(self):
        self.broken = set()

    def check(self, link):
        if "404" in link:
            self.broken.add(link)

    def run(self, links):
        pool = ThreadPoolExecutor(max_workers=4)
        for link in links:
            pool.submit(self.check, link)
        pool.shutdown()
        return [link.upper() for link in self.broken]


if __name__ == "__main__":
    print(Checker().run(["/a", "/404"]))
