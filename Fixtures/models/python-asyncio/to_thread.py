# to_thread() runs every call in a pool thread: two thumbnails number themselves alike.
import asyncio

last_number = 0


def thumbnail(path):
    global last_number
    last_number = last_number + len(path[:1])  # want RL001
    return f"{last_number}-{path}"


async def main():
    async with asyncio.TaskGroup() as group:
        for path in ("a.png", "b.png", "c.png"):
            group.create_task(asyncio.to_thread(thumbnail, path))


if __name__ == "__main__":
    asyncio.run(main())
