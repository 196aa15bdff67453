# Between reading and storing there is no await, so no other task runs.
import asyncio


class Gateway:
    def __init__(self):
        self.sessions = 0

    async def authenticate(self, user):
        await asyncio.sleep(0)
        return bool(user)

    async def open(self, user):
        if await self.authenticate(user):
            self.sessions = self.sessions + 1


async def main():
    gateway = Gateway()
    await asyncio.gather(*(gateway.open(user) for user in ("ada", "bob", "eve")))
    print(gateway.sessions)


if __name__ == "__main__":
    asyncio.run(main())
