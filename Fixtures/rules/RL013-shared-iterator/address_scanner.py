# A generator that is asked while it runs raises "ValueError: generator already executing".
import threading


def addresses(first, last):
    for number in range(first, last):
        yield f"10.0.0.{number}"


class Scanner:
    def __init__(self):
        self.targets = addresses(1, 255)
        self.open = []

    def work(self):
        for target in self.targets:  # want RL013
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
