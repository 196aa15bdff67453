# Every ticket has a lock of its own, which keeps nobody else from the class's counter: numbers are given twice.
import threading


class Ticket:
    _next_number = 1

    def __init__(self, subject):
        self.subject = subject
        self.number = 0
        self._numbering = threading.Lock()

    def open(self):
        with self._numbering:  # want RL008
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
