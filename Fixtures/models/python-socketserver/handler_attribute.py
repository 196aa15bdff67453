# A class attribute is shared by the handlers of all requests.
import socketserver


class Handler(socketserver.StreamRequestHandler):
    served = 0

    def handle(self):
        line = self.rfile.readline()
        Handler.served += len(line)  # want RL001
        self.wfile.write(line)


if __name__ == "__main__":
    socketserver.ThreadingTCPServer(("127.0.0.1", 9101), Handler).serve_forever()
