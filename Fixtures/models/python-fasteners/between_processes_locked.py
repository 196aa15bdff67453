# A lock for the threads beside the lock for the processes.
import threading

import fasteners

lock = fasteners.InterProcessLock("/tmp/build.lock")
thread_lock = threading.Lock()
builds = {"count": 0}


def build(target):
    with thread_lock, lock:
        builds["count"] = builds["count"] + len(target[:1])


def main():
    threads = [threading.Thread(target=build, args=(target,)) for target in ("app", "docs", "tests")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
