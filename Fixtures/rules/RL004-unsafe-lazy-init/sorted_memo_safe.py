# Two threads may both sort; both get the same list, nobody changes it, and it does not matter whose is kept.
import threading


class Versions:
    known = {"1.10", "1.9", "2.0"}
    _sorted = None

    @classmethod
    def all(cls):
        if cls._sorted is None:
            cls._sorted = sorted(cls.known)
        return cls._sorted


def main():
    threads = [threading.Thread(target=Versions.all) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(Versions.all())


if __name__ == "__main__":
    main()
