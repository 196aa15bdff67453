# main walks a copy; the counts are stored by one thread only.
from pynput import keyboard

pressed = {}


def on_press(key):
    pressed[key] = pressed.get(key, 0) + 1


def main():
    with keyboard.Listener(on_press=on_press):
        while input() != "quit":
            print(sorted(str(key) for key in list(pressed)))


if __name__ == "__main__":
    main()
