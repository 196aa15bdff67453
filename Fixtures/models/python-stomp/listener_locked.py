# Both sides hold the listener's lock.
import threading

import stomp


class Orders(stomp.ConnectionListener):
    def __init__(self):
        self.pending = 0
        self.lock = threading.Lock()

    def on_message(self, frame):
        with self.lock:
            self.pending = self.pending + len(frame.body)

    def handled(self):
        with self.lock:
            self.pending = 0


def main():
    orders = Orders()
    connection = stomp.Connection([("localhost", 61613)])
    connection.set_listener("orders", orders)
    connection.connect(wait=True)
    connection.subscribe("/queue/orders", id="1")
    while input():
        orders.handled()


if __name__ == "__main__":
    main()
