"""A method hands out a view, which its caller walks through without the lock."""
import threading


class Phones:
    def __init__(self):
        self.numbers = {"ann": 1, "bob": 2}
        self.guard = threading.Lock()

    def enter(self, name):
        with self.guard:
            self.numbers[name] = 3  # focus

    def names(self):
        with self.guard:
            return self.numbers.keys()  # focus


def show(phones):
    for name in phones.names():
        print(name)


phones = Phones()
threads = [threading.Thread(target=show, args=(phones,)), threading.Thread(target=phones.enter, args=("cleo",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
