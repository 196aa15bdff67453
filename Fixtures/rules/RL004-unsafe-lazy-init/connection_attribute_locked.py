# Connecting happens under the client's lock.
import socket
import threading
from concurrent.futures import ThreadPoolExecutor


class StatsdClient:
    def __init__(self, host, port=8125):
        self.address = (host, port)
        self._socket = None
        self._connecting = threading.Lock()

    def _connected(self):
        with self._connecting:
            if not self._socket:
                self._socket = socket.create_connection(self.address)
            return self._socket

    def send(self, line):
        self._connected().sendall(line.encode() + b"\n")


def main():
    client = StatsdClient("127.0.0.1")
    with ThreadPoolExecutor(max_workers=4) as pool:
        for number in range(100):
            pool.submit(client.send, f"jobs.{number}:1|c")


if __name__ == "__main__":
    main()
