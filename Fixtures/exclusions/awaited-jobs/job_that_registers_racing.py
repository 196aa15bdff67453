# The job itself gives the device away, and goes on changing it.
import asyncio

registry = {}


class Device:
    def __init__(self, name):
        self.name = name
        self.values = {}

    def run(self):
        registry[self.name] = self
        for line in open(self.name):
            self.values[line] = len(line)

    def total(self):
        result = 0
        for length in self.values.values():  # want RL005
            result += length
        return result


async def add(name):
    device = Device(name)
    await asyncio.get_running_loop().run_in_executor(None, device.run)


async def total(name):
    return registry[name].total()
