# The handler object is made per request: what is on `self` belongs to one thread.
import socketserver


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        self.served = 0
        line = self.rfile.readline()
        self.served += len(line)
        self.wfile.write(line)


if __name__ == "__main__":
    socketserver.ThreadingTCPServer(("127.0.0.1", 9101), Handler).serve_forever()
