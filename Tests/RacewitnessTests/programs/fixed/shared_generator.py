"""Two workers ask one generator, one after the other."""
import threading

tickets = (number for number in range(4))
drawn = []
guard = threading.Lock()


def draw():
    while True:
        with guard:
            ticket = next(tickets, None)  # focus
        if ticket is None:
            return
        drawn.append(ticket)


threads = [threading.Thread(target=draw) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
