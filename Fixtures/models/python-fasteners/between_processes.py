# On POSIX this lock keeps out other processes and no other thread of this one.
import threading

import fasteners

lock = fasteners.InterProcessLock("/tmp/build.lock")
builds = {"count": 0}


def build(target):
    with lock:  # want RL008
        builds["count"] = builds["count"] + len(target[:1])


def main():
    threads = [threading.Thread(target=build, args=(target,)) for target in ("app", "docs", "tests")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
