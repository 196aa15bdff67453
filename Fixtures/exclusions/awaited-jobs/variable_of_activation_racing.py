# All segments are written at once.
import asyncio


async def record(segments, path):
    total = 0

    def write(segment):
        nonlocal total
        total = total + len(segment)  # want RL001

    loop = asyncio.get_running_loop()
    await asyncio.gather(*[loop.run_in_executor(None, write, segment) for segment in segments])
    return total
