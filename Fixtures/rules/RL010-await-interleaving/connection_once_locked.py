# An asyncio.Lock keeps the other tasks out across the await.
import asyncio


class Broker:
    def __init__(self, host):
        self.host = host
        self.writer = None
        self.connecting = asyncio.Lock()

    async def connection(self):
        async with self.connecting:
            if self.writer is None:
                _, self.writer = await asyncio.open_connection(self.host, 5672)
            return self.writer

    async def publish(self, payload):
        writer = await self.connection()
        writer.write(payload)


async def main():
    broker = Broker("127.0.0.1")
    tasks = [asyncio.create_task(broker.publish(payload)) for payload in (b"a", b"b")]
    await asyncio.gather(*tasks)


if __name__ == "__main__":
    asyncio.run(main())
