# Each worker appends its name.
import threading
from concurrent.futures import ThreadPoolExecutor

workers = []


def enlist():
    workers.append(threading.current_thread().name)


def main():
    with ThreadPoolExecutor(max_workers=8, initializer=enlist) as pool:
        list(pool.map(str, range(100)))
    print(workers)


if __name__ == "__main__":
    main()
