"""The last free slot goes to one thread."""
import threading

free = ["slot"]
guard = threading.Lock()
taken = []


def take():
    with guard:
        if free:  # focus region
            taken.append(free.pop())  # focus region


threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
