"""list.append is atomic; the order of results does not matter."""
import threading

results = []


def work(number):
    for step in range(2):
        results.append(number * 10 + step)  # focus


threads = [threading.Thread(target=work, args=(number,)) for number in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
