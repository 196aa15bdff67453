"""Two threads count in a module's variable, under a lock."""
import threading

hits = 0
guard = threading.Lock()


def count():
    global hits
    for _ in range(100_000):
        with guard:
            hits += 1  # focus


threads = [threading.Thread(target=count) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
