# The last task is looked at by two threads and taken by one: IndexError in the other.
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
    while len(tasks) > 0:  # note RL003
        finished.append(tasks.pop())  # want RL003


def main():
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(len(finished))


if __name__ == "__main__":
    main()
