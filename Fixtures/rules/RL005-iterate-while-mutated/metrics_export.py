# A new series appears while the comprehension runs: the export dies with RuntimeError.
import threading
import time

gauges = {}


def observe(name, value):
    gauges[name] = value  # note RL005


def export_forever(stop, path):
    while not stop.is_set():
        lines = [f"{name} {value}" for name, value in gauges.items()]  # want RL005
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
