# Greenlets switch only where they wait: between reading and storing nothing waits.
import gevent

fetched = {"bytes": 0}


def fetch(url):
    gevent.sleep(0.01)
    fetched["bytes"] = fetched["bytes"] + len(url)


def main():
    gevent.joinall([gevent.spawn(fetch, url) for url in ("/a", "/b", "/c")])
    print(fetched)


if __name__ == "__main__":
    main()
