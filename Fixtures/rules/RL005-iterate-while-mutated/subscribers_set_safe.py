# publish() walks a copy, which copy() makes in one step.
import threading


class Topic:
    def __init__(self):
        self.subscribers = set()

    def subscribe(self, callback):
        self.subscribers.add(callback)

    def unsubscribe(self, callback):
        self.subscribers.discard(callback)

    def publish(self, message):
        for callback in self.subscribers.copy():
            callback(message)


def publisher(topic):
    for number in range(100):
        topic.publish(number)


def client(topic, rounds):
    for _ in range(rounds):
        received = []
        topic.subscribe(received.append)
        topic.unsubscribe(received.append)


def main():
    topic = Topic()
    threads = [threading.Thread(target=publisher, args=(topic,)), threading.Thread(target=client, args=(topic, 500))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
