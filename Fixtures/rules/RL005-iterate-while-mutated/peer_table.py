# The reaper deletes from the table that broadcast() is walking.
import socket
import threading


class PeerTable:
    def __init__(self):
        self.peers = {}
        self.lock = threading.Lock()

    def add(self, name, connection):
        with self.lock:
            self.peers[name] = connection  # note RL005

    def drop(self, name):
        with self.lock:
            self.peers.pop(name, None)

    def broadcast(self, payload):
        for connection in self.peers.values():  # want RL005
            connection.sendall(payload)


def reap(table, dead):
    for name in dead:
        table.drop(name)


def accept(table, port):
    with socket.create_server(("127.0.0.1", port)) as server:
        while True:
            connection, address = server.accept()
            table.add(address, connection)


def main():
    table = PeerTable()
    threading.Thread(target=accept, args=(table, 9300), daemon=True).start()
    threading.Thread(target=reap, args=(table, ["a", "b"]), daemon=True).start()
    while True:
        table.broadcast(b"ping")


if __name__ == "__main__":
    main()
