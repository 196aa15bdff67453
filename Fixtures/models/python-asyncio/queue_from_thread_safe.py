# The loop itself puts the keys.
import asyncio
import threading


def read_keys(loop, queue):
    for key in "abc":
        loop.call_soon_threadsafe(queue.put_nowait, key)


async def main():
    queue = asyncio.Queue()
    loop = asyncio.get_running_loop()
    threading.Thread(target=read_keys, args=(loop, queue), daemon=True).start()
    for _ in range(3):
        print(await queue.get())


if __name__ == "__main__":
    asyncio.run(main())
