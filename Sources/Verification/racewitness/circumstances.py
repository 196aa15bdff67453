"""What a generated harness can be given of the world: a file, somebody at the other end of a socket, time that passes.

Each only where a harness was seen to come to its lines with it and not without.
"""

import io
import socket
import time

from racewitness import virtual_time

ANSWER = b"HTTP/1.0 200 OK\r\n\r\na\n"   # a reply to most protocols that talk in lines
DAY = 86400.0
_connections = []


def file_with(path, text):
    """The file, which the program expects to find in its working directory."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def let_time_pass(seconds=DAY):
    """What was prepared is old by now."""
    if time.time is not virtual_time.wall_time:
        time.time, time.monotonic = virtual_time.wall_time, virtual_time.monotonic
    virtual_time.clock.skipped += seconds


def answering_network():
    """From now on every connection is made, takes everything and answers with one short message; none is real.

    The list that it returns gets the address of each connection.
    """
    socket.socket = AnsweringSocket
    socket.getaddrinfo = _addresses
    return _connections


def _addresses(host, port, *details, **named):
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host or "localhost", port or 0))]


class AnsweringSocket:
    """A connection that gives ``ANSWER`` and then ends."""

    def __init__(self, *details, **named):
        self._answer = io.BytesIO(ANSWER)

    def recv(self, size, *flags):
        return self._answer.read(size)

    def recvfrom(self, size, *flags):
        return self._answer.read(size), ("localhost", 1)

    def recv_into(self, buffer, size=0, *flags):
        data = self._answer.read(size or len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def send(self, data, *flags):
        return len(data)

    def sendto(self, data, *details):
        return len(data)

    def accept(self):
        return AnsweringSocket(), ("localhost", 1)

    def makefile(self, mode="r", *details, **named):
        if "b" in mode:
            return self._answer if "r" in mode else io.BytesIO()
        return io.StringIO(ANSWER.decode() if "r" in mode else "")

    def connect(self, address):
        _connections.append(address)

    def connect_ex(self, address):
        self.connect(address)
        return 0

    def fileno(self):
        return -1

    def getsockname(self):
        return "localhost", 1

    getpeername = getsockname

    def gettimeout(self):
        return None

    def _nothing(self, *details, **named):
        return None

    bind = listen = sendall = close = shutdown = settimeout = setsockopt = setblocking = _nothing

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None
