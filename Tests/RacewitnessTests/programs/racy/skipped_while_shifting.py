"""A removal shifts the list under a loop, which then passes over an item; only what is printed tells."""
import threading

jobs = ["a", "b", "c"]


def show():
    seen = []
    for job in jobs:  # focus
        seen.append(job)
    print(seen)


def finish():
    jobs.remove("a")  # focus


threads = [threading.Thread(target=show), threading.Thread(target=finish)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
