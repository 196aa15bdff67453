# The worker is made before the loop: three threads share it.
import threading


class Worker:
    def __init__(self, name):
        self.name = name
        self.done = 0

    def run(self, items):
        for item in items:
            self.done = self.done + len(item)  # want RL001


def main():
    threads = []
    worker = Worker("all")
    for _ in range(3):
        thread = threading.Thread(target=worker.run, args=(["x", "yy", "zzz"],))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print(worker.done)


if __name__ == "__main__":
    main()
