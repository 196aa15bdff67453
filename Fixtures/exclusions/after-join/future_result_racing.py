# Nothing waits for the task: its store erases the version that main has set, or the other way round.
from concurrent.futures import ThreadPoolExecutor

state = {"version": 1}


def migrate(target):
    version = state["version"]
    while version < target:
        version += 1
    state["version"] = version  # want RL001


def main():
    pool = ThreadPoolExecutor(max_workers=2)
    pool.submit(migrate, 5)
    state["version"] = 100  # note RL001
    pool.shutdown()


if __name__ == "__main__":
    main()
