# By default every thread has to get the lock for itself.
import threading

from filelock import FileLock

lock = FileLock("/tmp/index.lock")
index = {"entries": 0}


def add(entry):
    with lock:
        index["entries"] = index["entries"] + len(entry)


def main():
    threads = [threading.Thread(target=add, args=(entry,)) for entry in ("a", "bb", "ccc")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
