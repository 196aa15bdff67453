# The constructor stores the instance and refuses a second one: the thread that loses gets an exception.
import threading


class Telemetry:
    __instance = None

    @staticmethod
    def get():
        if Telemetry.__instance is None:
            Telemetry()  # want RL004
        return Telemetry.__instance

    def __init__(self):
        if Telemetry.__instance is not None:
            raise RuntimeError("there is a service already")
        Telemetry.__instance = self  # want RL003


def main():
    threads = [threading.Thread(target=Telemetry.get) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
