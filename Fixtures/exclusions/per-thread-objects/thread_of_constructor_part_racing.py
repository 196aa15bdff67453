# The readers count in a part of the connection that they all belong to.
import threading


class Statistics:
    def __init__(self):
        self.lines = 0

    def add(self, line):
        self.lines = self.lines + len(line)  # want RL001


class Connection:
    def __init__(self, port, parent):
        self._port = port
        self._parent = parent
        self._statistics = Statistics()
        self._reader = threading.Thread(target=self._read)

    def start(self):
        self._reader.start()

    def _read(self):
        for line in self._port:
            self._parent._statistics.add(line)


def connect(ports):
    parent = Connection([], None)
    connections = [Connection(port, parent) for port in ports]
    for connection in connections:
        connection.start()
    return connections
