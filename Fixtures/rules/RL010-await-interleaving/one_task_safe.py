# Only one task ever runs this coroutine: nobody comes between reading and storing.
import asyncio


class Poller:
    def __init__(self):
        self.rounds = 0

    async def run(self):
        for _ in range(10):
            rounds = self.rounds
            await asyncio.sleep(0)
            self.rounds = rounds + 1


async def main():
    poller = Poller()
    task = asyncio.create_task(poller.run())
    await task
    print(poller.rounds)


if __name__ == "__main__":
    asyncio.run(main())
