# Two pool workers both see no connection and both connect; one socket is never closed.
import socket
from concurrent.futures import ThreadPoolExecutor


class StatsdClient:
    def __init__(self, host, port=8125):
        self.address = (host, port)
        self._socket = None

    def _connected(self):
        if not self._socket:  # note RL004
            self._socket = socket.create_connection(self.address)  # want RL004
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
