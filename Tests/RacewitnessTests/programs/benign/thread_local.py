"""Every thread sees its own attributes."""
import threading

state = threading.local()
results = []


def work():
    state.count = 0
    for _ in range(2):
        state.count += 1  # focus
    results.append(state.count)


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
