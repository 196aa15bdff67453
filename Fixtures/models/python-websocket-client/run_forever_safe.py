# run_forever() is called in main's own thread, so nothing runs beside the callbacks.
import websocket


class Feed:
    def __init__(self, url):
        self.prices = {}
        self.app = websocket.WebSocketApp(url, on_message=self.on_message)

    def on_message(self, app, message):
        symbol, _, price = message.partition(" ")
        self.prices[symbol] = float(price)
        print(self.cheapest())

    def cheapest(self):
        return min(price for price in self.prices.values())


def main():
    feed = Feed("wss://prices.example.org")
    feed.app.run_forever()


if __name__ == "__main__":
    main()
