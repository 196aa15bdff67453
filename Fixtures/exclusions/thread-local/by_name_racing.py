# The same under a name that several threads share.
import threading

depth = {}


def enter(name):
    depth[name] = depth.get(name, 0) + 1  # want RL001


def main():
    threads = [threading.Thread(target=enter, args=("all",)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
