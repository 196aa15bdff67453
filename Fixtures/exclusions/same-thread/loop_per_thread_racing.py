# Every thread runs the coroutine on a loop of its own.
import asyncio
import threading


class Lamp:
    def __init__(self):
        self.switched = 0

    def turn_on(self):
        asyncio.run(self.async_turn_on())

    async def async_turn_on(self):
        self.switched += 1  # want RL001


def main():
    lamp = Lamp()
    threads = [threading.Thread(target=lamp.turn_on) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(lamp.switched)


if __name__ == "__main__":
    main()
