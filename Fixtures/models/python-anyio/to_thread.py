# The calls run in worker threads, as many at once as there are tasks.
import anyio
from anyio import to_thread

checked = {"lines": 0}


def check(path):
    with open(path, encoding="utf-8") as file:
        checked["lines"] = checked["lines"] + len(file.readlines())  # want RL001


async def main(paths):
    async with anyio.create_task_group() as group:
        for path in paths:
            group.start_soon(to_thread.run_sync, check, path)
    print(checked)


if __name__ == "__main__":
    anyio.run(main, ["a.txt", "b.txt"])
