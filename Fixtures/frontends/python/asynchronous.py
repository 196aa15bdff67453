"""Coroutines, await, asynchronous loops and generators."""


async def main(queue):
    await queue.put(1)
    result = await asyncio.gather(one(), two())
    async for item in queue:
        yield item
    else:
        await result
    await (pending)
