# The executor's threads run parse() side by side, however sequential the coroutines look.
import asyncio


class Parser:
    def __init__(self):
        self.seen = {}

    def parse(self, text):
        self.seen[text] = self.seen.get(text, 0) + 1  # want RL001
        return text.title()

    async def handle(self, text):
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, self.parse, text)


async def main():
    parser = Parser()
    print(await asyncio.gather(*[parser.handle(text) for text in ("a", "b", "a")]))


if __name__ == "__main__":
    asyncio.run(main())
