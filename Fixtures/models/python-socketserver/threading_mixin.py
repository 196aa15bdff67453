# A thread per request, one server for all: its table of visitors is added to by many at once.
import socketserver


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address, handler):
        super().__init__(address, handler)
        self.visits = {}


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        host = self.client_address[0]
        self.server.visits[host] = self.server.visits.get(host, 0) + 1  # want RL001
        self.request.sendall(b"welcome\n")


if __name__ == "__main__":
    with Server(("127.0.0.1", 9100), Handler) as server:
        server.serve_forever()
