# multiprocessing.dummy has the same names and starts threads.
import multiprocessing.dummy


class Simulation:
    def __init__(self):
        self.steps = 0

    def run(self, count):
        for _ in range(count):
            self.steps = self.steps + int("1")  # want RL001
        print(self.steps)


def main():
    simulation = Simulation()
    children = [multiprocessing.dummy.Process(target=simulation.run, args=(10,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()


if __name__ == "__main__":
    main()
