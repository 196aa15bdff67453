# Threads share the global.
from concurrent.futures import ThreadPoolExecutor

handled = 0


def handle(number):
    global handled
    handled += number  # want RL001
    return handled


def main():
    with ThreadPoolExecutor(max_workers=4) as pool:
        print(list(pool.map(handle, range(10))))


if __name__ == "__main__":
    main()
