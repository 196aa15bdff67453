"""The loser of the race for the last item is prepared for it."""
import threading

items = ["last"]
got = []


def take():
    try:
        item = items.pop()  # focus
    except IndexError:
        return
    got.append(item)


threads = [threading.Thread(target=take) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
