# Two pool workers load the same `fetched` and each stores its own sum: pages go uncounted.
import urllib.request
from concurrent.futures import ThreadPoolExecutor


class Crawler:
    def __init__(self, seeds, workers=8):
        self.seeds = list(seeds)
        self.workers = workers
        self.fetched = 0
        self.failures = []

    def _fetch(self, url):
        try:
            with urllib.request.urlopen(url, timeout=10) as response:
                body = response.read()
        except OSError as error:
            self.failures.append((url, str(error)))
            return None
        self.fetched += 1  # want RL001
        return body

    def crawl(self):
        with ThreadPoolExecutor(max_workers=self.workers) as pool:
            bodies = list(pool.map(self._fetch, self.seeds))
        print(f"{self.fetched} pages, {len(self.failures)} failures")
        return bodies


if __name__ == "__main__":
    Crawler(["https://example.org/", "https://example.net/"]).crawl()
