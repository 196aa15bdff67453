# The server mixes in threads and all of them call the one registered object.
from socketserver import ThreadingMixIn
from xmlrpc.server import SimpleXMLRPCServer


class Server(ThreadingMixIn, SimpleXMLRPCServer):
    pass


class Counter:
    def __init__(self):
        self.total = 0

    def add(self, amount):
        self.total = self.total + int(amount)  # want RL001
        return True


if __name__ == "__main__":
    server = Server(("127.0.0.1", 8001))
    server.register_instance(Counter())
    server.serve_forever()
