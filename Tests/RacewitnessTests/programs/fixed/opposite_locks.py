"""Two transfers take two locks in one order."""
import threading

left = threading.Lock()
right = threading.Lock()
moved = 0


def forth():
    global moved
    with left:
        with right:
            moved += 1  # focus


def back():
    global moved
    with left:
        with right:
            moved += 1  # focus


threads = [threading.Thread(target=forth), threading.Thread(target=back)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
