# Two tasks each push a call into a thread; both calls store their own sum.
import trio

hashed = {"blocks": 0}


def digest(block):
    hashed["blocks"] = hashed["blocks"] + len(block)  # want RL001


async def work(blocks):
    for block in blocks:
        await trio.to_thread.run_sync(digest, block)


async def main():
    async with trio.open_nursery() as nursery:
        for start in range(4):
            nursery.start_soon(work, [b"x" * start] * 10)
    print(hashed)


if __name__ == "__main__":
    trio.run(main)
