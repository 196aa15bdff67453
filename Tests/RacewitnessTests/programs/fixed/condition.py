"""Producers and a consumer share a buffer under a condition; the statistics do so too."""
import threading

ready = threading.Condition()
buffer = []
produced = 0


def produce(item):
    global produced
    with ready:
        buffer.append(item)
        produced += 1  # focus
        ready.notify()


def consume():
    with ready:
        while len(buffer) < 2:
            ready.wait()
        buffer.clear()


threads = [threading.Thread(target=consume)] + [threading.Thread(target=produce, args=(n,)) for n in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
