# A plain number is read, formatted and stored: names are given twice.
from concurrent.futures import ThreadPoolExecutor

_number = 0


def new_id(prefix):
    global _number
    number = _number
    name = f"{prefix}-{format(number, '04d')}"
    _number = number + 1  # want RL001
    return name


def main():
    with ThreadPoolExecutor(8) as pool:
        names = list(pool.map(new_id, ["job"] * 1000))
    print(len(set(names)))


if __name__ == "__main__":
    main()
