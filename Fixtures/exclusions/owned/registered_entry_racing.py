# The entry is found by others before it is counted up.
import threading


class Entry:
    def __init__(self):
        self.hits = 0


class Registry:
    def __init__(self):
        self._lock = threading.Lock()
        self._entries = []

    def add(self, name):
        entry = Entry()
        with self._lock:
            self._entries.append(entry)
        entry.hits = entry.hits + len(name)  # want RL001

    def touch(self):
        with self._lock:
            for entry in self._entries:
                entry.hits = entry.hits + 1


def main():
    registry = Registry()
    threads = [threading.Thread(target=registry.add, args=(name,)) for name in "ab"]
    threads += [threading.Thread(target=registry.touch) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
