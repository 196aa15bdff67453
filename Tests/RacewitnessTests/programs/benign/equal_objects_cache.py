"""Two threads may build the same immutable thing; equal is good enough."""
import threading

patterns = {}


class Pattern:
    def __init__(self, text):
        self.text = text


def pattern(text):
    found = patterns.get(text)  # focus region
    if found is None:  # focus region
        found = patterns[text] = Pattern(text)  # focus region
    return found.text


threads = [threading.Thread(target=pattern, args=("a+",)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
