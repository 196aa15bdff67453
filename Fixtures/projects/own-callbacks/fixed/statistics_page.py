# Clearing is an event too, so all changes happen in the bus's thread.
class StatisticsPage:
    def __init__(self, bus):
        self.shown = 0
        self.bus = bus
        bus.subscribe(self.on_event)

    def on_event(self, event):
        if event == "clear":
            self.shown = 0
        else:
            self.shown = self.shown + len(event)  # todo silent RL001

    def clear(self):
        self.bus.publish("clear")
