# Each connection starts one thread on itself, and keeps its numbers and its statistics to itself.
import threading


class Statistics:
    def __init__(self):
        self.lines = 0
        self.longest = 0

    def add(self, line):
        self.lines += 1
        self.longest = max(self.longest, len(line))


class Connection:
    def __init__(self, port):
        self._port = port
        self._received = 0
        self._statistics = Statistics()
        self._reader = threading.Thread(target=self._read)

    def start(self):
        self._reader.start()

    def _read(self):
        for line in self._port:
            self._received = self._received + len(line)
            self._statistics.add(line)


def connect(ports):
    connections = [Connection(port) for port in ports]
    for connection in connections:
        connection.start()
    return connections
