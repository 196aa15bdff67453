# Messages come in the receiver's thread; main takes what it has read out of the same counter.
import stomp


class Orders(stomp.ConnectionListener):
    def __init__(self):
        self.pending = 0

    def on_message(self, frame):
        self.pending = self.pending + len(frame.body)  # want RL001

    def handled(self):
        self.pending = 0  # note RL001


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
