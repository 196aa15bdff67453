# The addresses come out of a queue.
import queue
import threading


def addresses(first, last):
    for number in range(first, last):
        yield f"10.0.0.{number}"


class Scanner:
    def __init__(self):
        self.targets = queue.SimpleQueue()
        for address in addresses(1, 255):
            self.targets.put(address)
        self.open = []

    def work(self):
        while True:
            try:
                target = self.targets.get_nowait()
            except queue.Empty:
                return
            self.open.append(target)


def main():
    scanner = Scanner()
    threads = [threading.Thread(target=scanner.work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(scanner.open))


if __name__ == "__main__":
    main()
