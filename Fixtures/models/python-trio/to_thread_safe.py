# The digest runs on trio's own thread, and nothing waits between reading and storing.
import trio

hashed = {"blocks": 0}


def digest(block):
    hashed["blocks"] = hashed["blocks"] + len(block)


async def work(blocks):
    for block in blocks:
        digest(block)
        await trio.sleep(0)


async def main():
    async with trio.open_nursery() as nursery:
        for start in range(4):
            nursery.start_soon(work, [b"x" * start] * 10)
    print(hashed)


if __name__ == "__main__":
    trio.run(main)
