# What is dumped is a copy of the dict.
import json
import threading


class State:
    def __init__(self):
        self.values = {}

    def set(self, key, value):
        self.values[key] = value

    def save(self, path):
        text = json.dumps(self.values.copy(), indent=2)
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
