import threading
import time


class Every(threading.Thread):
    def __init__(self, interval, function):
        threading.Thread.__init__(self, daemon=True)
        self.interval = interval
        self.function = function

    def run(self):
        while True:
            time.sleep(self.interval)
            self.function()
