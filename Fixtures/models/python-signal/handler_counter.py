# A worker thread and the signal handler, which runs in the main thread, both count: one of the sums is lost.
import signal
import threading

events = {"total": 0}


def count():
    events["total"] = events["total"] + int("1")  # want RL001


def on_signal(number, frame):
    count()


def work():
    for _ in range(1000):
        count()


def main():
    signal.signal(signal.SIGUSR1, on_signal)
    worker = threading.Thread(target=work)
    worker.start()
    worker.join()


if __name__ == "__main__":
    main()
