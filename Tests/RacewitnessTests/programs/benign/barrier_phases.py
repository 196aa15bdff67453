"""A barrier lies between the writes of one phase and the reads of the next."""
import threading

barrier = threading.Barrier(2)
values = [0, 0]
sums = [0, 0]


def work(index):
    values[index] = index + 1  # focus
    barrier.wait()
    sums[index] = values[0] + values[1]  # focus


threads = [threading.Thread(target=work, args=(index,)) for index in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
