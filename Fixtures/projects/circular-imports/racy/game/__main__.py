import threading

from game import players, world


def main():
    out = []
    clock = threading.Thread(target=world.tick, args=(out,))
    clock.start()
    for name in ("ada", "bob"):
        players.shout(name)
    clock.join()
    print(out)


if __name__ == "__main__":
    main()
