# A worker with thread=True runs beside the application's own handlers.
from textual.app import App


class Downloads(App):
    def __init__(self):
        super().__init__()
        self.bytes = 0

    def on_mount(self):
        self.run_worker(self.fetch, thread=True)

    def fetch(self):
        for part in ("a", "bb"):
            self.bytes = self.bytes + len(part)  # want RL001

    def action_reset(self):
        self.bytes = 0  # note RL001
