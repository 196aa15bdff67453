# Keys arrive in the listener's thread and grow the dict under the loop of main: RuntimeError.
from pynput import keyboard

pressed = {}


def on_press(key):
    pressed[key] = pressed.get(key, 0) + 1  # note RL005


def main():
    with keyboard.Listener(on_press=on_press):
        while input() != "quit":
            print(sorted(str(key) for key in pressed))  # want RL005


if __name__ == "__main__":
    main()
