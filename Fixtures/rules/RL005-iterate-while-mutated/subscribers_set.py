# unsubscribe() shrinks the set while publish() walks it: "Set changed size during iteration".
import threading


class Topic:
    def __init__(self):
        self.subscribers = set()

    def subscribe(self, callback):
        self.subscribers.add(callback)

    def unsubscribe(self, callback):
        self.subscribers.discard(callback)

    def publish(self, message):
        for callback in self.subscribers:  # want RL005
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
