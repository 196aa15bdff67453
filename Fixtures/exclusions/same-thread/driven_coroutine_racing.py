# A helper runs the coroutine to its end, in the thread that calls the helper.
import asyncio
import threading


def drive(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


class Lamp:
    def __init__(self):
        self.switched = 0

    def turn_on(self):
        drive(self.async_turn_on())

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
