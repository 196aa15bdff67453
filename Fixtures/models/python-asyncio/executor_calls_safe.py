# Only the pure part runs in the executor; the table is touched on the loop.
import asyncio


class Parser:
    def __init__(self):
        self.seen = {}

    def parse(self, text):
        return text.title()

    async def handle(self, text):
        loop = asyncio.get_running_loop()
        self.seen[text] = self.seen.get(text, 0) + 1
        return await loop.run_in_executor(None, self.parse, text)


async def main():
    parser = Parser()
    print(await asyncio.gather(*[parser.handle(text) for text in ("a", "b", "a")]))


if __name__ == "__main__":
    asyncio.run(main())
