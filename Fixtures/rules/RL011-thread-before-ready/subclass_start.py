# The base class starts the thread, and only then does the subclass set what run() uses.
import threading


class Service(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name, daemon=True)
        self.start()


class Heartbeat(Service):
    def __init__(self, send, interval):
        super().__init__("heartbeat")
        self.interval = interval  # want RL011
        self.send = send  # want RL011

    def run(self):
        stopped = threading.Event()
        while not stopped.wait(self.interval):
            self.send("alive")


def main():
    Heartbeat(print, 0.5)
    input()


if __name__ == "__main__":
    main()
