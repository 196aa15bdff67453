# Tasks return their mark, and main counts them.
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def grade(right, answer):
    return "right" if answer == right else "wrong"


def main(answers):
    tally = {"right": 0, "wrong": 0}
    with ThreadPoolExecutor() as pool:
        for mark in pool.map(partial(grade, 42), answers):
            tally[mark] += len(mark) and 1
    print(tally)


if __name__ == "__main__":
    main(range(100))
