# The size is counted on the class, which all downloaders share.
import threading


class Downloader(threading.Thread):
    size = 0

    def __init__(self, urls):
        super().__init__()
        self.urls = urls

    def run(self):
        for url in self.urls:
            Downloader.size += len(url)  # want RL001


def main():
    downloaders = [Downloader(["/a", "/b"]), Downloader(["/c"])]
    for downloader in downloaders:
        downloader.start()
    for downloader in downloaders:
        downloader.join()
    print(Downloader.size)


if __name__ == "__main__":
    main()
