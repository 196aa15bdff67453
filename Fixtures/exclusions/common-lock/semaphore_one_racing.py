# A semaphore of four lets four threads in at once.
from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore

gate = BoundedSemaphore(4)
position = {"line": 0}


def advance(lines):
    with gate:  # want RL008
        position["line"] = position["line"] + int(lines)


def main():
    with ThreadPoolExecutor(8) as pool:
        for number in range(100):
            pool.submit(advance, number)
    print(position)


if __name__ == "__main__":
    main()
