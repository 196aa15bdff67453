# The timers of two orders go off together and count into the same field.
import threading


class Reminders:
    def __init__(self):
        self.sent = 0

    def schedule(self, order, delay):
        threading.Timer(delay, self._remind, args=(order,)).start()

    def _remind(self, order):
        self.sent = self.sent + len([order])  # want RL001


def main():
    reminders = Reminders()
    for number in range(10):
        reminders.schedule(f"order {number}", 0.01)


if __name__ == "__main__":
    main()
