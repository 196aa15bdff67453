# A worker sees that the file is not in progress, lets go of the lock, and only then enters itself.
import threading

in_progress = set()
in_progress_lock = threading.Lock()
downloads = []


def wanted(name):
    return not name.endswith(".tmp")


def download(name):
    with in_progress_lock:
        busy = name in in_progress
    if busy or not wanted(name):
        return
    with in_progress_lock:
        in_progress.add(name)  # want RL007
    downloads.append(name)
    with in_progress_lock:
        in_progress.discard(name)


def main():
    threads = [threading.Thread(target=download, args=(name,)) for name in ("a.iso", "b.iso", "a.iso")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(downloads)


if __name__ == "__main__":
    main()
