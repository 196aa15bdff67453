# Looking and entering are one hold of the lock.
import threading

claimed = set()
claimed_lock = threading.Lock()
downloads = []


def wanted(name):
    return not name.endswith(".tmp")


def download(name):
    if not wanted(name):
        return
    with claimed_lock:
        if name in claimed:
            return
        claimed.add(name)
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
