# locked() only looks: two threads find the lock free and both go on.
import threading


class Compactor:
    def __init__(self):
        self._running = threading.Lock()
        self.generation = 0

    def compact(self):
        if self._running.locked():
            return False
        self.generation = self.generation + len("x")  # want RL001
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
