# The loop makes one worker per thread: no two threads share `done`.
import threading


class Worker:
    def __init__(self, name):
        self.name = name
        self.done = 0

    def run(self, items):
        for item in items:
            self.done = self.done + len(item)


def main():
    workers = []
    threads = []
    for name in ("a", "b", "c"):
        worker = Worker(name)
        thread = threading.Thread(target=worker.run, args=(["x", "yy", "zzz"],))
        workers.append(worker)
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print([worker.done for worker in workers])


if __name__ == "__main__":
    main()
