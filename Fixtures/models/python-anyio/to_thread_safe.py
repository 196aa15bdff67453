# One call after the other: each is awaited before the next.
import anyio
from anyio import to_thread

checked = {"lines": 0}


def check(path):
    with open(path, encoding="utf-8") as file:
        checked["lines"] = checked["lines"] + len(file.readlines())


async def main(paths):
    for path in paths:
        await to_thread.run_sync(check, path)
    print(checked)


if __name__ == "__main__":
    anyio.run(main, ["a.txt", "b.txt"])
