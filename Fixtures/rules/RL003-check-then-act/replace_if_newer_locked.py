# Comparing and storing are one step under the lock.
import threading


class Latest:
    def __init__(self):
        self.version = 0
        self.payload = None
        self.lock = threading.Lock()

    def offer(self, version, load):
        with self.lock:
            if version > self.version:
                self.payload = load(version)
                self.version = version


def main():
    latest = Latest()
    threads = [threading.Thread(target=latest.offer, args=(version, str)) for version in range(1, 5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(latest.version, latest.payload)


if __name__ == "__main__":
    main()
