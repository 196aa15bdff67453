# From Python 3.12 on, cached_property takes no lock: two threads open the device, and one handle is never closed.
import functools
import threading


class Device:
    def __init__(self, path):
        self.path = path

    @functools.cached_property  # want RL014
    def handle(self):
        return open(self.path, "r+b", buffering=0)

    def read(self, out):
        out.append(self.handle.read(16))


def main():
    device = Device("/dev/zero")
    out = []
    threads = [threading.Thread(target=device.read, args=(out,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    device.handle.close()


if __name__ == "__main__":
    main()
