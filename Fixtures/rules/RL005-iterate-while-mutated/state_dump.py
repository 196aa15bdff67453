# json.dumps() walks the dict in steps: a key that arrives meanwhile makes it raise RuntimeError.
import json
import threading


class State:
    def __init__(self):
        self.values = {}

    def set(self, key, value):
        self.values[key] = value  # note RL005

    def save(self, path):
        text = json.dumps(self.values, indent=2)  # want RL005
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


class Autosave:
    def __init__(self, state, path):
        self.state = state
        self.path = path

    def tick(self):
        self.state.save(self.path)
        threading.Timer(30, self.tick).start()


def main():
    state = State()
    Autosave(state, "state.json").tick()
    while True:
        key, _, value = input("> ").partition("=")
        state.set(key, value)


if __name__ == "__main__":
    main()
