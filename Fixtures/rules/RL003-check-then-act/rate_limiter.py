# All callers see room for one more before any of them has entered itself: the limit does not hold.
import socketserver
import time


class Limiter:
    def __init__(self, limit):
        self.limit = limit
        self.recent = []

    def admit(self):
        if len(self.recent) < self.limit:  # note RL003
            self.recent.append(time.monotonic())  # want RL003
            return True
        return False


limiter = Limiter(limit=100)


class Handler(socketserver.StreamRequestHandler):
    def handle(self):
        request = self.rfile.readline()
        if limiter.admit():
            self.wfile.write(b"ok " + request)
        else:
            self.wfile.write(b"busy\n")


if __name__ == "__main__":
    with socketserver.ThreadingTCPServer(("127.0.0.1", 9400), Handler) as server:
        server.serve_forever()
