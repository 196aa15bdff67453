# Without threads the calls follow one another on the loop.
import asyncio

last_number = 0


async def thumbnail(path):
    global last_number
    last_number = last_number + len(path[:1])
    return f"{last_number}-{path}"


async def main():
    async with asyncio.TaskGroup() as group:
        for path in ("a.png", "b.png", "c.png"):
            group.create_task(thumbnail(path))


if __name__ == "__main__":
    asyncio.run(main())
