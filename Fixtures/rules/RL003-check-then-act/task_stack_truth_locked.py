# The lock spans the test and the pop: the second worker finds the stack empty.
import threading


class Stack:
    def __init__(self, tasks):
        self.tasks = list(tasks)
        self.lock = threading.Lock()

    def take(self):
        with self.lock:
            if self.tasks:
                return self.tasks.pop()
            return None


def work(stack):
    for _ in range(100):
        stack.take()


def main():
    stack = Stack(range(150))
    workers = [threading.Thread(target=work, args=(stack,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


main()
