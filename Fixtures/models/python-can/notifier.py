# The notifier's thread stores frames while main walks them.
import can


class Latest(can.Listener):
    def __init__(self):
        self.frames = {}

    def on_message_received(self, message):
        self.frames[message.arbitration_id] = message.data  # note RL005


def main():
    latest = Latest()
    bus = can.Bus(interface="socketcan", channel="can0")
    notifier = can.Notifier(bus, [latest])
    while input() != "quit":
        for identifier, data in latest.frames.items():  # want RL005
            print(identifier, data)
    notifier.stop()


if __name__ == "__main__":
    main()
