# pop() hands every task to exactly one thread and says when there are none left.
import threading
from collections import deque

backlog = deque(range(100))
tasks = list(range(100))
finished = []


def work():
    while True:
        try:
            task = backlog.popleft()
        except IndexError:
            break
        finished.append(task)
    while True:
        try:
            finished.append(tasks.pop())
        except IndexError:
            return


def main():
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(finished))


if __name__ == "__main__":
    main()
