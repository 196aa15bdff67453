# max() walks the view step by step with a Python key: an insertion in between makes it raise RuntimeError.
import threading


class Peers:
    def __init__(self):
        self.latency = {"local": 0.1}

    def measured(self, name, seconds):
        self.latency[name] = seconds  # note RL005

    def slowest(self):
        return max(self.latency.items(), key=lambda item: item[1])  # want RL005


def probe(peers, names):
    for index, name in enumerate(names):
        peers.measured(name, index / 10)


def main():
    peers = Peers()
    prober = threading.Thread(target=probe, args=(peers, [f"peer-{number}" for number in range(500)]))
    prober.start()
    print(peers.slowest())
    prober.join()


if __name__ == "__main__":
    main()
