# Processes have a memory each: the global of one is not the global of another.
from concurrent.futures import ProcessPoolExecutor

handled = 0


def handle(number):
    global handled
    handled += number
    return handled


def main():
    with ProcessPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(handle, range(10))))


if __name__ == "__main__":
    main()
