"""Workers take jobs from a queue and add their sizes up under a lock."""
import queue
import threading

jobs = queue.Queue()
done = {"size": 0}
guard = threading.Lock()


def work():
    while True:
        size = jobs.get()
        if size is None:
            break
        with guard:
            done["size"] += size  # focus


for size in (5, 6):
    jobs.put(size)
for _ in range(2):
    jobs.put(None)

threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
