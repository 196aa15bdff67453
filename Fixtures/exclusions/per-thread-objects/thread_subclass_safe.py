# Each thread object counts on itself; main reads the counts after the joins.
import threading


class Downloader(threading.Thread):
    def __init__(self, urls):
        super().__init__()
        self.urls = urls
        self.size = 0

    def run(self):
        for url in self.urls:
            self.size += len(url)


def main():
    downloaders = [Downloader(["/a", "/b"]), Downloader(["/c"])]
    for downloader in downloaders:
        downloader.start()
    for downloader in downloaders:
        downloader.join()
    print(sum(downloader.size for downloader in downloaders))


if __name__ == "__main__":
    main()
