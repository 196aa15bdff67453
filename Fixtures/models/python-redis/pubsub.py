# run_in_thread() calls the handlers in a thread, while main counts on its own.
import redis

seen = {}


def on_price(message):
    seen[message["channel"]] = seen.get(message["channel"], 0) + 1  # note RL005


def main():
    pubsub = redis.Redis().pubsub()
    pubsub.subscribe(prices=on_price)
    worker = pubsub.run_in_thread(sleep_time=0.01)
    while input() != "quit":
        for channel, count in seen.items():  # want RL005
            print(channel, count)
    worker.stop()


if __name__ == "__main__":
    main()
