# on_event() is called in the bus's thread; clear() runs in main: what it cleared comes back.
class StatisticsPage:
    def __init__(self, bus):
        self.shown = 0
        bus.subscribe(self.on_event)

    def on_event(self, event):
        self.shown = self.shown + len(event)  # want RL001

    def clear(self):
        self.shown = 0  # note RL001
