# The account can be found while the job still sets it up.
import asyncio


class Account:
    def __init__(self, name):
        self.name = name
        self.devices = {}

    def connect(self):
        for line in open(self.name):
            self.devices[line] = len(line)  # note RL005

    def total(self):
        result = 0
        for length in self.devices.values():  # want RL005
            result += length
        return result


accounts = {}


async def add(name):
    account = Account(name)
    accounts[name] = account
    await asyncio.get_running_loop().run_in_executor(None, account.connect)


async def total(name):
    return accounts[name].total()
