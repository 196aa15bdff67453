# names() hands out a view, which is walked later, while the dict behind it goes on growing.
import threading


class Directory:
    def __init__(self):
        self._entries = {}
        self._lock = threading.Lock()

    def enter(self, name, number):
        with self._lock:
            self._entries[name] = number  # note RL005

    def names(self):
        with self._lock:
            return self._entries.keys()  # want RL005


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
