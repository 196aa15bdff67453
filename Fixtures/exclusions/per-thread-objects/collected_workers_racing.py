# The same worker three times in the list.
import threading


class Worker:
    def __init__(self):
        self.done = 0

    def run(self):
        self.done = self.done + len(str(self.done))  # want RL001


def main():
    worker = Worker()
    workers = []
    for _ in range(3):
        workers.append(worker)
    threads = [threading.Thread(target=each.run) for each in workers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
