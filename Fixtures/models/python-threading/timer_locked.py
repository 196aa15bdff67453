# Counting holds the lock.
import threading


class Reminders:
    def __init__(self):
        self.sent = 0
        self.lock = threading.Lock()

    def schedule(self, order, delay):
        threading.Timer(delay, self._remind, args=(order,)).start()

    def _remind(self, order):
        with self.lock:
            self.sent = self.sent + len([order])


def main():
    reminders = Reminders()
    for number in range(10):
        reminders.schedule(f"order {number}", 0.01)


if __name__ == "__main__":
    main()
