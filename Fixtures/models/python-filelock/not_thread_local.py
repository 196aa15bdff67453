# With thread_local=False the lock counts for the whole process: a second thread walks in as if it held it.
import threading

from filelock import FileLock

lock = FileLock("/tmp/index.lock", thread_local=False)
index = {"entries": 0}


def add(entry):
    with lock:  # want RL008
        index["entries"] = index["entries"] + len(entry)


def main():
    threads = [threading.Thread(target=add, args=(entry,)) for entry in ("a", "bb", "ccc")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
