# An asyncio.Queue is not made for threads: put_nowait() here wakes the loop's futures from outside it.
import asyncio
import threading


def read_keys(queue):
    for key in "abc":
        queue.put_nowait(key)  # todo want RL002


async def main():
    queue = asyncio.Queue()
    threading.Thread(target=read_keys, args=(queue,), daemon=True).start()
    for _ in range(3):
        print(await queue.get())


if __name__ == "__main__":
    asyncio.run(main())
