# get_message() calls the handler in main's own thread.
import redis

seen = {}


def on_price(message):
    seen[message["channel"]] = seen.get(message["channel"], 0) + 1


def main():
    pubsub = redis.Redis().pubsub()
    pubsub.subscribe(prices=on_price)
    while True:
        pubsub.get_message(timeout=1.0)
        for channel, count in seen.items():
            print(channel, count)


if __name__ == "__main__":
    main()
