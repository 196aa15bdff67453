# The local name is another one for a list that all have.
import asyncio

SEEN = []


async def record(segments):
    seen = SEEN

    def write(segment):
        if segment not in seen:
            seen.append(segment)  # want RL003

    for segment in segments:
        await asyncio.get_running_loop().run_in_executor(None, write, segment)
