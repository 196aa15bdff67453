# The default scheduler runs delayed calls in threads: two of them add to one sum.
import dask

totals = {}


def add(name):
    totals[name] = totals.get(name, 0) + len(name)  # want RL001


def main(names):
    tasks = [dask.delayed(add)(name) for name in names]
    dask.compute(*tasks)
    print(totals)


if __name__ == "__main__":
    main(["a", "b", "a"])
