# The same with a lock over the test and the making.
import threading


class Telemetry:
    __instance = None
    __lock = threading.Lock()

    @staticmethod
    def get():
        with Telemetry.__lock:
            if Telemetry.__instance is None:
                Telemetry()
            return Telemetry.__instance

    def __init__(self):
        if Telemetry.__instance is not None:
            raise RuntimeError("there is a service already")
        Telemetry.__instance = self


def main():
    threads = [threading.Thread(target=Telemetry.get) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
