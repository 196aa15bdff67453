"""A flag that is only ever set."""
import threading
import time

stopping = False
rounds = []


def work():
    while not stopping:  # focus
        time.sleep(0.01)
    rounds.append("done")


thread = threading.Thread(target=work)
thread.start()
time.sleep(0.03)
stopping = True  # focus
thread.join()
