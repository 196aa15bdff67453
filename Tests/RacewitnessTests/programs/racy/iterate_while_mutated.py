"""A report goes over sessions while others come."""
import threading

sessions = {"ann": 1, "bob": 2}
guard = threading.Lock()


def login(name):
    sessions[name] = 3  # focus


def report():
    total = 0
    for name in sessions:  # focus
        total += sessions[name]
    return total


threads = [threading.Thread(target=report), threading.Thread(target=login, args=("cleo",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
