"""Written before the event is set, read after it was waited for."""
import threading

ready = threading.Event()
value = None
seen = []


def produce():
    global value
    value = 42  # focus
    ready.set()


def consume():
    ready.wait()
    seen.append(value)  # focus


threads = [threading.Thread(target=consume), threading.Thread(target=produce)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
