# Each recording has its own number, and waits for one segment before it writes the next.
import asyncio


async def record(segments, path):
    last = -1

    def write(segment):
        nonlocal last
        if last >= 0:
            last = last + len(segment)
        else:
            last = len(segment)

    for segment in segments:
        await asyncio.get_running_loop().run_in_executor(None, write, segment)
    return last
