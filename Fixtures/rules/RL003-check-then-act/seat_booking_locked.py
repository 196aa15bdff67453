# Looking and taking are one step under the lock.
import threading
from concurrent.futures import ThreadPoolExecutor

taken = set()
taken_lock = threading.Lock()
tickets = []


def ticket_for(seat, name):
    return f"{seat} for {name}"


def book(seat, name):
    with taken_lock:
        if seat not in taken:
            ticket = ticket_for(seat, name)
            taken.add(seat)
            tickets.append(ticket)
            return True
        return False


def main():
    with ThreadPoolExecutor(4) as pool:
        bookings = [pool.submit(book, "12C", name) for name in ("ada", "bob", "eve", "kim")]
    print(sum(booking.result() for booking in bookings), "have seat 12C:", tickets)


if __name__ == "__main__":
    main()
