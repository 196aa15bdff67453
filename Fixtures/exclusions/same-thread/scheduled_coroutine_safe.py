# The threads only make the coroutine: the loop runs all of them, one after the other.
import asyncio
import threading


class Lamp:
    def __init__(self, loop):
        self.loop = loop
        self.switched = 0

    def turn_on(self):
        asyncio.run_coroutine_threadsafe(self.async_turn_on(), self.loop)

    async def async_turn_on(self):
        self.switched += 1


async def main():
    lamp = Lamp(asyncio.get_running_loop())
    for _ in range(4):
        threading.Thread(target=lamp.turn_on).start()
    await lamp.async_turn_on()


asyncio.run(main())
