# Without the mixin the server handles one request after the other.
import socketserver


class Server(socketserver.TCPServer):
    allow_reuse_address = True

    def __init__(self, address, handler):
        super().__init__(address, handler)
        self.visits = {}


class Handler(socketserver.BaseRequestHandler):
    def handle(self):
        host = self.client_address[0]
        self.server.visits[host] = self.server.visits.get(host, 0) + 1
        self.request.sendall(b"welcome\n")


if __name__ == "__main__":
    with Server(("127.0.0.1", 9100), Handler) as server:
        server.serve_forever()
