# Threads of the low-level module share globals like any other.
import _thread

connections = 0


def handle(number):
    global connections
    connections = connections + abs(number)  # want RL001


def main():
    for number in range(10):
        _thread.start_new_thread(handle, (number,))
    input()


if __name__ == "__main__":
    main()
