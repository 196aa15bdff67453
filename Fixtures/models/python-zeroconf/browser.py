# Services come and go in the browser's thread while main lists them.
from zeroconf import ServiceBrowser, Zeroconf


class Printers:
    def __init__(self):
        self.found = {}

    def add_service(self, zeroconf, kind, name):
        self.found[name] = kind  # note RL005

    def remove_service(self, zeroconf, kind, name):
        self.found.pop(name, None)

    def update_service(self, zeroconf, kind, name):
        self.found[name] = kind

    def names(self):
        return [name.split(".")[0] for name in self.found]  # want RL005


def main():
    printers = Printers()
    ServiceBrowser(Zeroconf(), "_ipp._tcp.local.", listener=printers)
    while input() != "quit":
        print(printers.names())


if __name__ == "__main__":
    main()
