"""A key function runs while max() walks through the dictionary."""
import threading

latencies = {"ann": 3, "bob": 2}


def slowest():
    return max(latencies.items(), key=lambda pair: pair[1])  # focus


def measure(name):
    latencies[name] = 1  # focus


threads = [threading.Thread(target=slowest), threading.Thread(target=measure, args=("cleo",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
