# Observing and rendering hold the lock; the file is written outside it.
import threading
import time

gauges = {}
gauges_lock = threading.Lock()


def observe(name, value):
    with gauges_lock:
        gauges[name] = value


def export_forever(stop, path):
    while not stop.is_set():
        with gauges_lock:
            lines = [f"{name} {value}" for name, value in gauges.items()]
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        stop.wait(5)


def main():
    stop = threading.Event()
    exporter = threading.Thread(target=export_forever, args=(stop, "metrics.txt"))
    exporter.start()
    for number in range(1000):
        observe(f"job.{number}.seconds", time.monotonic())
    stop.set()
    exporter.join()


if __name__ == "__main__":
    main()
