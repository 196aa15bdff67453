# With the threading backend the jobs share the list's last sum.
from joblib import Parallel, delayed

running = [0]


def accumulate(value):
    running[0] = running[0] + abs(value)  # want RL001


def main():
    Parallel(n_jobs=4, backend="threading")(delayed(accumulate)(value) for value in range(100))
    print(running)


if __name__ == "__main__":
    main()
