# Daemon threads still run when atexit functions do: the dict grows while it is written out.
import atexit
import threading
import time

samples = {}


def sample():
    while True:
        samples[time.monotonic()] = threading.active_count()  # note RL005


def flush():
    for moment, count in samples.items():  # want RL005
        print(moment, count)


def main():
    atexit.register(flush)
    threading.Thread(target=sample, daemon=True).start()
    time.sleep(0.01)


if __name__ == "__main__":
    main()
