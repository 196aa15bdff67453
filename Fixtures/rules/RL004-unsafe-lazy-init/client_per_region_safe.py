# setdefault() keeps the client that was there first and returns it to both.
import threading


class RegionClient:
    def __init__(self, region):
        self.region = region
        self.calls = []

    def describe(self):
        self.calls.append("describe")
        return self.region


clients = {}


def client_for(region):
    try:
        return clients[region]
    except KeyError:
        return clients.setdefault(region, RegionClient(region))


def scan(regions):
    for region in regions:
        client_for(region).describe()


def main():
    scanners = [threading.Thread(target=scan, args=(["eu-1", "us-1", "us-2"],)) for _ in range(3)]
    for scanner in scanners:
        scanner.start()
    for scanner in scanners:
        scanner.join()
    print(sorted(clients))


if __name__ == "__main__":
    main()
