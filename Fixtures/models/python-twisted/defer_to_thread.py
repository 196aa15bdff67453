# deferToThread() runs the function in the reactor's thread pool.
from twisted.internet import reactor, threads

thumbnails = {}


def shrink(name):
    thumbnails[name] = thumbnails.get(name, 0) + len(name)  # want RL001
    return name


def main():
    for name in ("a.png", "b.png", "a.png"):
        threads.deferToThread(shrink, name)
    reactor.run()


if __name__ == "__main__":
    main()
