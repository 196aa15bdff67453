# The port is read, a socket is tried, and only then is the next one stored: two callers get the same port.
import socket
import threading


class PortAllocator:
    def __init__(self, first=20000):
        self._next_port = first

    def allocate(self):
        port = self._next_port
        while not self._is_free(port):
            port += 1
        self._next_port = port + 1  # want RL001
        return port

    @staticmethod
    def _is_free(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) != 0


def start_instance(allocator, started, name):
    started.append((name, allocator.allocate()))


def main():
    allocator = PortAllocator()
    started = []
    launchers = [
        threading.Thread(target=start_instance, args=(allocator, started, name)) for name in ("web", "api", "admin")
    ]
    for launcher in launchers:
        launcher.start()
    for launcher in launchers:
        launcher.join()
    print(started)


if __name__ == "__main__":
    main()
