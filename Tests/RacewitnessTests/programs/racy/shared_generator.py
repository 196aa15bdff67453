"""Two workers ask one generator."""
import threading

tickets = (number for number in range(4))
drawn = []


def draw():
    for ticket in tickets:  # focus
        drawn.append(ticket)


threads = [threading.Thread(target=draw) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
