# main sets the depth for itself; what the workers add one to is not there.
import threading

state = threading.local()


def descend(tree):
    state.depth = state.depth + 1  # note RL012
    for child in tree:
        descend(child)
    state.depth = state.depth - 1


def main():
    state.depth = 0  # want RL012
    walkers = [threading.Thread(target=descend, args=([[[]], []],)) for _ in range(2)]
    for walker in walkers:
        walker.start()
    for walker in walkers:
        walker.join()


if __name__ == "__main__":
    main()
