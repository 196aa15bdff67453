# The calls give their parts back, and the caller adds them up when compute() has returned.
import dask


def measure(name):
    return len(name)


def main(names):
    totals = {}
    tasks = [dask.delayed(measure)(name) for name in names]
    for name, size in zip(names, dask.compute(*tasks)):
        totals[name] = totals.get(name, 0) + size
    print(totals)


if __name__ == "__main__":
    main(["a", "b", "a"])
