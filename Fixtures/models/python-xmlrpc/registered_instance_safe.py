# SimpleXMLRPCServer by itself serves one call after the other.
from xmlrpc.server import SimpleXMLRPCServer


class Counter:
    def __init__(self):
        self.total = 0

    def add(self, amount):
        self.total = self.total + int(amount)
        return True


if __name__ == "__main__":
    server = SimpleXMLRPCServer(("127.0.0.1", 8001))
    server.register_instance(Counter())
    server.serve_forever()
