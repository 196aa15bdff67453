# The notifier is stopped, and its thread with it, before the frames are printed.
import can


class Latest(can.Listener):
    def __init__(self):
        self.frames = {}

    def on_message_received(self, message):
        self.frames[message.arbitration_id] = message.data


def main():
    latest = Latest()
    bus = can.Bus(interface="socketcan", channel="can0")
    notifier = can.Notifier(bus, [latest])
    input()
    notifier.stop()
    for identifier, data in list(latest.frames.items()):
        print(identifier, data)


if __name__ == "__main__":
    main()
