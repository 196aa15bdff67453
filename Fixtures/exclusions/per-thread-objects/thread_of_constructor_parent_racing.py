# The readers count in the connection that they all belong to.
import threading


class Connection:
    def __init__(self, port, parent):
        self._port = port
        self._parent = parent
        self._received = 0
        self._reader = threading.Thread(target=self._read)

    def start(self):
        self._reader.start()

    def count(self, line):
        self._received = self._received + len(line)  # want RL001

    def _read(self):
        for line in self._port:
            self._parent.count(line)


def connect(ports):
    parent = Connection([], None)
    connections = [Connection(port, parent) for port in ports]
    for connection in connections:
        connection.start()
    return connections
