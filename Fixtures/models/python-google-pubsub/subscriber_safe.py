# The callback hands the size on; one thread adds.
import queue

from google.cloud import pubsub_v1

sizes = queue.Queue()


def callback(message):
    sizes.put(len(message.data))
    message.ack()


def main():
    subscriber = pubsub_v1.SubscriberClient()
    subscriber.subscribe(subscriber.subscription_path("project", "uploads"), callback=callback)
    total = 0
    while True:
        total = total + sizes.get()
        print(total)


if __name__ == "__main__":
    main()
