# renew() is called while the threads count: whoever waits for the old lock no longer keeps it out.
import threading


class Pool:
    def __init__(self):
        self.lock = threading.Lock()
        self.made = 0

    def renew(self):
        self.lock = threading.Lock()
        self.made = 0  # want RL006

    def take(self):
        with self.lock:
            self.made += 1  # note RL006
            return self.made


def work(pool):
    for _ in range(100):
        pool.take()


def main():
    pool = Pool()
    threads = [threading.Thread(target=work, args=(pool,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    pool.renew()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
