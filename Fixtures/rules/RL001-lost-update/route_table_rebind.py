# Each announcement copies the table it has read and stores the copy: of two at once, one route vanishes.
import threading


class RouteTable:
    """Readers take the current table without a lock; an announcement replaces it."""

    def __init__(self):
        self._routes = {}

    def announce(self, prefix, gateway):
        routes = dict(self._routes)
        routes[prefix] = gateway
        self._routes = routes  # want RL001

    def lookup(self, prefix):
        return self._routes.get(prefix)


def listen(table, peer):
    for number in range(200):
        table.announce(f"10.{peer}.{number}.0/24", f"192.0.2.{peer}")


def main():
    table = RouteTable()
    peers = [threading.Thread(target=listen, args=(table, peer)) for peer in range(4)]
    for peer in peers:
        peer.start()
    for peer in peers:
        peer.join()
    print(table.lookup("10.0.0.0/24"))


if __name__ == "__main__":
    main()
