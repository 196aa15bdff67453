# multiprocessing.Process copies the object; the parent never sees what the child does to it.
import multiprocessing


class Simulation:
    def __init__(self):
        self.steps = 0

    def run(self, count):
        for _ in range(count):
            self.steps = self.steps + int("1")
        print(self.steps)


def main():
    simulation = Simulation()
    children = [multiprocessing.Process(target=simulation.run, args=(10,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()


if __name__ == "__main__":
    main()
