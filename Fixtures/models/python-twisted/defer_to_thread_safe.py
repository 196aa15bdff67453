# callFromThread() brings the update back to the reactor's thread.
from twisted.internet import reactor, threads

thumbnails = {}


def record(name):
    thumbnails[name] = thumbnails.get(name, 0) + len(name)


def shrink(name):
    reactor.callFromThread(record, name)
    return name


def main():
    for name in ("a.png", "b.png", "a.png"):
        threads.deferToThread(shrink, name)
    reactor.run()


if __name__ == "__main__":
    main()
