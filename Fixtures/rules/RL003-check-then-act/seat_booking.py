# Both bookings find the seat free before either has taken it: two tickets for one seat.
from concurrent.futures import ThreadPoolExecutor

taken = set()
tickets = []


def ticket_for(seat, name):
    return f"{seat} for {name}"


def book(seat, name):
    if seat not in taken:  # note RL003
        ticket = ticket_for(seat, name)
        taken.add(seat)  # want RL003
        tickets.append(ticket)
        return True
    return False


def main():
    with ThreadPoolExecutor(4) as pool:
        bookings = [pool.submit(book, "12C", name) for name in ("ada", "bob", "eve", "kim")]
    print(sum(booking.result() for booking in bookings), "have seat 12C:", tickets)


if __name__ == "__main__":
    main()
