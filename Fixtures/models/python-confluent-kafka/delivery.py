# The reports come in the thread that polls, beside main's own count.
import threading

from confluent_kafka import Producer


class Sender:
    def __init__(self):
        self.producer = Producer({"bootstrap.servers": "broker"})
        self.pending = 0

    def delivered(self, error, message):
        self.pending = self.pending - len([message])  # want RL001

    def send(self, text):
        self.pending = self.pending + len([text])  # note RL001
        self.producer.produce("log", text, on_delivery=self.delivered)

    def poll(self):
        while True:
            self.producer.poll(1)


def main():
    sender = Sender()
    threading.Thread(target=sender.poll, daemon=True).start()
    for line in ("a", "b"):
        sender.send(line)


if __name__ == "__main__":
    main()
