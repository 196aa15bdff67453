# Admission is one step under the limiter's lock.
import socketserver
import threading
import time


class Limiter:
    def __init__(self, limit):
        self.limit = limit
        self.recent = []
        self.lock = threading.Lock()

    def admit(self):
        with self.lock:
            if len(self.recent) < self.limit:
                self.recent.append(time.monotonic())
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
