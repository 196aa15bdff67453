# Two workers see one task on the stack; the second pop() raises IndexError.
import threading


class Stack:
    def __init__(self, tasks):
        self.tasks = list(tasks)

    def take(self):
        if self.tasks:  # note RL003
            return self.tasks.pop()  # want RL003
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
