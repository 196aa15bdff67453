# Whoever makes the service starts it.
import threading


class Service(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name, daemon=True)


class Heartbeat(Service):
    def __init__(self, send, interval):
        super().__init__("heartbeat")
        self.interval = interval
        self.send = send

    def run(self):
        stopped = threading.Event()
        while not stopped.wait(self.interval):
            self.send("alive")


def main():
    Heartbeat(print, 0.5).start()
    input()


if __name__ == "__main__":
    main()
