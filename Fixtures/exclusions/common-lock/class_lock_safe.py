# One lock on the class guards the counter on the class, whichever instance runs.
import threading


class Ticket:
    _next_number = 1
    _numbering = threading.Lock()

    def __init__(self, subject):
        self.subject = subject
        self.number = 0

    def open(self):
        with Ticket._numbering:
            self.number = Ticket._next_number
            Ticket._next_number = self.number + 1


def open_all(subjects):
    for subject in subjects:
        Ticket(subject).open()


def main():
    desks = [threading.Thread(target=open_all, args=(["a", "b", "c"],)) for _ in range(3)]
    for desk in desks:
        desk.start()
    for desk in desks:
        desk.join()


if __name__ == "__main__":
    main()
