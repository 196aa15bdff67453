# The thread calls add() itself, beside the loop.
import asyncio
import threading


class Dashboard:
    def __init__(self, loop):
        self.loop = loop
        self.totals = {}

    def add(self, sensor, value):
        self.totals[sensor] = self.totals.get(sensor, 0) + value  # want RL001

    def listen(self, readings):
        for sensor, value in readings:
            self.add(sensor, value)


async def main():
    dashboard = Dashboard(asyncio.get_running_loop())
    listener = threading.Thread(target=dashboard.listen, args=([("door", 1), ("window", 2)],))
    listener.start()
    dashboard.add("door", 5)
    await asyncio.sleep(0.1)
    print(dashboard.totals)


if __name__ == "__main__":
    asyncio.run(main())
