# skip() adds outside the lock that advance() holds: the sum of advance() erases what skip() has just added.
import threading


class Progress:
    def __init__(self, total):
        self.total = total
        self.done = 0
        self.lock = threading.Lock()

    def advance(self, size):
        with self.lock:
            self.done += size  # note RL001

    def skip(self, size):
        self.done += size  # want RL001

    def percent(self):
        with self.lock:
            return 100 * self.done // self.total


def upload(parts, progress, already_there):
    for name, size in parts:
        if name in already_there:
            progress.skip(size)
        else:
            progress.advance(size)


def main():
    parts = [(f"part-{number}", 512) for number in range(400)]
    progress = Progress(sum(size for _, size in parts))
    threads = []
    for start in range(4):
        thread = threading.Thread(target=upload, args=(parts[start::4], progress, {"part-3", "part-8"}))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    print(progress.percent())


if __name__ == "__main__":
    main()
