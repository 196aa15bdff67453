# run_forever() is the thread's target, so the callbacks run there while main places orders.
import threading

import websocket


class Feed:
    def __init__(self, url):
        self.prices = {}
        self.app = websocket.WebSocketApp(url, on_message=self.on_message)

    def on_message(self, app, message):
        symbol, _, price = message.partition(" ")
        self.prices[symbol] = float(price)  # note RL005

    def start(self):
        threading.Thread(target=self.app.run_forever, daemon=True).start()

    def cheapest(self):
        return min(price for price in self.prices.values())  # want RL005


def main():
    feed = Feed("wss://prices.example.org")
    feed.start()
    while input() != "quit":
        print(feed.cheapest())


if __name__ == "__main__":
    main()
