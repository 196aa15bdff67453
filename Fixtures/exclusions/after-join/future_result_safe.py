# result() orders main after the one task that was submitted.
from concurrent.futures import ThreadPoolExecutor

state = {"version": 1}


def migrate(target):
    version = state["version"]
    while version < target:
        version += 1
    state["version"] = version


def main():
    pool = ThreadPoolExecutor(max_workers=2)
    migration = pool.submit(migrate, 5)
    migration.result()
    state["version"] = state["version"] + 1
    pool.shutdown()


if __name__ == "__main__":
    main()
