"""A client that connects on first use."""
import socket


class Client:
    def __init__(self, host):
        self.address = (host, 8125)
        self.connection = None

    def send(self, line):
        if self.connection is None:  # focus
            self.connection = socket.create_connection(self.address)  # focus
        self.connection.sendall(line.encode())
