# The flag is tested and set under one lock.
import threading


class Service:
    def __init__(self):
        self.running = False
        self.starting = threading.Lock()
        self.started = []

    def ensure_running(self):
        with self.starting:
            if not self.running:
                self.started.append(self._launch())
                self.running = True

    def _launch(self):
        return threading.get_ident()


def request(service):
    service.ensure_running()


def main():
    service = Service()
    requests = [threading.Thread(target=request, args=(service,)) for _ in range(4)]
    for thread in requests:
        thread.start()
    for thread in requests:
        thread.join()
    print(f"started {len(service.started)} time(s)")


if __name__ == "__main__":
    main()
