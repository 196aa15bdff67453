# Every task reads the count, waits, and stores its own sum: the tasks that waited with it are not counted.
import asyncio


class Gateway:
    def __init__(self):
        self.sessions = 0

    async def authenticate(self, user):
        await asyncio.sleep(0)
        return bool(user)

    async def open(self, user):
        sessions = self.sessions
        if await self.authenticate(user):
            self.sessions = sessions + 1  # want RL010


async def main():
    gateway = Gateway()
    await asyncio.gather(*(gateway.open(user) for user in ("ada", "bob", "eve")))
    print(gateway.sessions)


if __name__ == "__main__":
    asyncio.run(main())
