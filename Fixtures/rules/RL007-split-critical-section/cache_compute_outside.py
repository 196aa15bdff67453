# The miss is seen under one hold and the value stored under another: the value of a slower thread replaces a newer one.
import threading


class VersionedCache:
    def __init__(self, load):
        self._load = load
        self._lock = threading.RLock()
        self._versions = {}

    def bump(self, key):
        self._lock.acquire()
        version = self._versions.get(key, 0)
        self._lock.release()
        loaded = self._load(key, version)
        self._lock.acquire()
        self._versions[key] = version + 1  # want RL007
        self._lock.release()
        return loaded


def editor(cache, keys):
    for key in keys:
        cache.bump(key)


def main():
    cache = VersionedCache(lambda key, version: f"{key}@{version}")
    editors = [threading.Thread(target=editor, args=(cache, ["home", "about", "home"])) for _ in range(3)]
    for thread in editors:
        thread.start()
    for thread in editors:
        thread.join()


if __name__ == "__main__":
    main()
