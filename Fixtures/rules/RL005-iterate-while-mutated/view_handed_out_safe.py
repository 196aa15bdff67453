# names() hands out a list, made under the lock.
import threading


class Directory:
    def __init__(self):
        self._entries = {}
        self._lock = threading.Lock()

    def enter(self, name, number):
        with self._lock:
            self._entries[name] = number

    def names(self):
        with self._lock:
            return list(self._entries)


def fill(directory, count):
    for number in range(count):
        directory.enter(f"name-{number}", number)


def main():
    directory = Directory()
    filler = threading.Thread(target=fill, args=(directory, 1000))
    filler.start()
    for name in directory.names():
        print(name)
    filler.join()


if __name__ == "__main__":
    main()
