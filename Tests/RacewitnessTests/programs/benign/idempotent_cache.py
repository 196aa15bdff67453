"""Computing an answer twice costs time and nothing else."""
import threading

squares = {}


def square(number):
    if number not in squares:  # focus region
        squares[number] = number * number  # focus region
    return squares[number]


threads = [threading.Thread(target=square, args=(7,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
