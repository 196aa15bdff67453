# Every walker sets its own depth first.
import threading

state = threading.local()


def descend(tree):
    state.depth += 1
    for child in tree:
        descend(child)
    state.depth -= 1


def walk(tree):
    state.depth = 0
    descend(tree)


def main():
    walkers = [threading.Thread(target=walk, args=([[[]], []],)) for _ in range(2)]
    for walker in walkers:
        walker.start()
    for walker in walkers:
        walker.join()


if __name__ == "__main__":
    main()
