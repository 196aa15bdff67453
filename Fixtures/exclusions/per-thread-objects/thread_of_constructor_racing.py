# Each connection starts one thread on itself; the statistics are those of all connections.
import threading


class Statistics:
    def __init__(self):
        self.lines = 0
        self.longest = 0

    def add(self, line):
        self.lines = self.lines + len(line.split())  # want RL001
        self.longest = max(self.longest, len(line))  # want RL001


class Connection:
    def __init__(self, port, statistics):
        self._port = port
        self._statistics = statistics
        self._reader = threading.Thread(target=self._read)

    def start(self):
        self._reader.start()

    def _read(self):
        for line in self._port:
            self._statistics.add(line)


def connect(ports):
    statistics = Statistics()
    connections = [Connection(port, statistics) for port in ports]
    for connection in connections:
        connection.start()
    return connections
