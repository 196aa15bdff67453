# Only the thread that gets the lock goes on.
import threading


class Compactor:
    def __init__(self):
        self._running = threading.Lock()
        self.generation = 0

    def compact(self):
        if not self._running.acquire(blocking=False):
            return False
        try:
            self.generation = self.generation + len("x")
        finally:
            self._running.release()
        return True


def main():
    compactor = Compactor()
    threads = [threading.Thread(target=compactor.compact) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
