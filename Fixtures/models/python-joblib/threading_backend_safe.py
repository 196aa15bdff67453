# The default backend runs processes.
from joblib import Parallel, delayed

running = [0]


def accumulate(value):
    running[0] = running[0] + abs(value)


def main():
    Parallel(n_jobs=4)(delayed(accumulate)(value) for value in range(100))
    print(running)


if __name__ == "__main__":
    main()
