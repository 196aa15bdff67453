"""The latest reading wins; any of them is right."""
import threading


class Sensor:
    def __init__(self):
        self.latest = None

    def update(self, value):
        self.latest = value  # focus


sensor = Sensor()
threads = [threading.Thread(target=sensor.update, args=(value,)) for value in (20, 21)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
