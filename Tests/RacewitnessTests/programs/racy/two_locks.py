"""Two writers, each with a lock of its own."""
import threading

total = 0
first_guard = threading.Lock()
second_guard = threading.Lock()


def add_one():
    global total
    with first_guard:
        total += 1  # focus


def add_two():
    global total
    with second_guard:
        total += 2  # focus


threads = [threading.Thread(target=add_one), threading.Thread(target=add_two)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
