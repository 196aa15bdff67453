# The worker hands its parts to the application's thread.
from textual.app import App


class Downloads(App):
    def __init__(self):
        super().__init__()
        self.bytes = 0

    def on_mount(self):
        self.run_worker(self.fetch, thread=True)

    def fetch(self):
        for part in ("a", "bb"):
            self.call_from_thread(self.add, part)

    def add(self, part):
        self.bytes = self.bytes + len(part)

    def action_reset(self):
        self.bytes = 0
