# A semaphore of one is a lock.
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore

gate = BoundedSemaphore(1)
position = {"line": 0}


def advance(lines):
    with gate:
        position["line"] = position["line"] + int(lines)


def main():
    with ThreadPoolExecutor(8) as pool:
        for number in range(100):
            pool.submit(advance, number)
    print(position)


if __name__ == "__main__":
    main()
