# The partial binds the shared tally: all tasks add to it.
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def grade(tally, answer):
    mark = "right" if answer == 42 else "wrong"
    tally[mark] += len(mark) and 1  # want RL001


def main(answers):
    tally = {"right": 0, "wrong": 0}
    with ThreadPoolExecutor() as pool:
        for answer in answers:
            pool.submit(partial(grade, tally), answer)
    print(tally)


if __name__ == "__main__":
    main(range(100))
