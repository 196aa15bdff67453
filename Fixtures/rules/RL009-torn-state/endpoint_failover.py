# fail_over() moves host and port without the lock: a caller connects to the new host on the old port.
import threading


class Endpoint:
    def __init__(self, host, port):
        self._lock = threading.Lock()
        self.host = host
        self.port = port

    def current(self):
        with self._lock:
            return self.host, self.port

    def move(self, host, port):
        with self._lock:
            self.host = host
            self.port = port

    def fail_over(self, candidates):
        self.host, self.port = candidates[0].lower(), int(candidates[1])  # want RL009


def connect(endpoint, out):
    out.append("%s:%d" % endpoint.current())


def main():
    endpoint = Endpoint("alpha", 8001)
    out = []
    callers = [threading.Thread(target=connect, args=(endpoint, out)) for _ in range(4)]
    for caller in callers:
        caller.start()
    endpoint.fail_over(("Beta", "9001"))
    for caller in callers:
        caller.join()
    print(out)


if __name__ == "__main__":
    main()
