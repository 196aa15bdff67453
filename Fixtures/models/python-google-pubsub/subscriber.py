# The subscriber calls back in ten threads.
from google.cloud import pubsub_v1

sizes = {"total": 0}


def callback(message):
    sizes["total"] = sizes["total"] + len(message.data)  # want RL001
    message.ack()


def main():
    subscriber = pubsub_v1.SubscriberClient()
    future = subscriber.subscribe(subscriber.subscription_path("project", "uploads"), callback=callback)
    future.result()


if __name__ == "__main__":
    main()
