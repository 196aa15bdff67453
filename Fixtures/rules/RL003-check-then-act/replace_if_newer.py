# Of two results that arrive together the older may be stored last.
import threading


class Latest:
    def __init__(self):
        self.version = 0
        self.payload = None

    def offer(self, version, load):
        if version > self.version:  # note RL003
            self.payload = load(version)
            self.version = version  # want RL003


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
