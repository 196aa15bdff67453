# shutdown(wait=False) does not wait: the set grows while it is walked.
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
        pool.shutdown(wait=False)
        return [link.upper() for link in self.broken]  # want RL005


if __name__ == "__main__":
    print(Checker().run(["/a", "/404"]))
