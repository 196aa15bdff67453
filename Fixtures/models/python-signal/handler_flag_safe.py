# The handler only stores a flag.
import signal
import threading

stopping = False


def on_signal(number, frame):
    global stopping
    stopping = True


def work():
    rounds = 0
    while not stopping:
        rounds += 1


def main():
    signal.signal(signal.SIGTERM, on_signal)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
