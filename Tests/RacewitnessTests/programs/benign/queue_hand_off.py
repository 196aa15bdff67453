"""A parcel belongs to whoever holds it; the queue hands it over."""
import queue
import threading

belt = queue.Queue()
shipped = []


class Parcel:
    def __init__(self):
        self.stamps = 0


def pack():
    parcel = Parcel()
    parcel.stamps += 1  # focus
    belt.put(parcel)


def ship():
    parcel = belt.get()
    parcel.stamps += 1  # focus
    shipped.append(parcel.stamps)


threads = [threading.Thread(target=pack), threading.Thread(target=ship)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
