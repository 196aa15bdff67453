# Two requests find the watchdog stopped and both start one.
import threading


class Service:
    def __init__(self):
        self.running = False
        self.started = []

    def ensure_running(self):
        if not self.running:  # note RL003
            self.started.append(self._launch())
            self.running = True  # want RL003

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
