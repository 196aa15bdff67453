"""The main thread changes what the others wrote after it has joined them."""
import threading

total = [0]


def work():
    total[0] += 1  # focus


for _ in range(2):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
total[0] += 1
