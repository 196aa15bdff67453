# Without a thread of its own, main polls: the reports come between its own steps.
from confluent_kafka import Producer


class Sender:
    def __init__(self):
        self.producer = Producer({"bootstrap.servers": "broker"})
        self.pending = 0

    def delivered(self, error, message):
        self.pending = self.pending - len([message])

    def send(self, text):
        self.pending = self.pending + len([text])
        self.producer.produce("log", text, on_delivery=self.delivered)
        self.producer.poll(0)


def main():
    sender = Sender()
    for line in ("a", "b"):
        sender.send(line)


if __name__ == "__main__":
    main()
