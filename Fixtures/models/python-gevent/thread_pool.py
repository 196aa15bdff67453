# gevent.threadpool runs real threads.
import time

from gevent.threadpool import ThreadPool

fetched = {"bytes": 0}


def fetch(url):
    time.sleep(0.01)
    fetched["bytes"] = fetched["bytes"] + len(url)  # want RL001


def main():
    pool = ThreadPool(3)
    for url in ("/a", "/b", "/c"):
        pool.spawn(fetch, url)
    pool.join()
    print(fetched)


if __name__ == "__main__":
    main()
