# The constructor and the hook that runs in a child process make the state, and its lock, anew.
import os
import threading


class Pool:
    def __init__(self):
        self.reset()
        os.register_at_fork(after_in_child=self.reset)

    def reset(self):
        self.lock = threading.Lock()
        self.made = 0

    def take(self):
        with self.lock:
            self.made += 1
            return self.made


def work(pool):
    for _ in range(100):
        pool.take()


def main():
    pool = Pool()
    threads = [threading.Thread(target=work, args=(pool,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
