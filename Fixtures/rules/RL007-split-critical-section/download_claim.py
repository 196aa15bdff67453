# A worker sees that nobody has claimed the file, lets go of the lock, and only then claims it.
import threading

claimed = set()
claimed_lock = threading.Lock()
downloads = []


def wanted(name):
    return not name.endswith(".tmp")


def download(name):
    with claimed_lock:
        busy = name in claimed
    if busy or not wanted(name):
        return
    with claimed_lock:
        claimed.add(name)  # want RL007
    downloads.append(name)


def main():
    threads = [threading.Thread(target=download, args=(name,)) for name in ("a.iso", "b.iso", "a.iso")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(downloads)


if __name__ == "__main__":
    main()
