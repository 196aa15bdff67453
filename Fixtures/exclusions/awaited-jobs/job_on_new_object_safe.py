# The account is set up by a job before anybody else gets it.
import asyncio


class Account:
    def __init__(self, name):
        self.name = name
        self.session = None
        self.devices = {}

    def connect(self):
        if self.session is None:
            self.session = open(self.name)
        for line in self.session:
            if line not in self.devices:
                self.devices[line] = len(line)

    def total(self):
        return sum(self.devices.values())


accounts = {}


async def add(name):
    account = Account(name)
    await asyncio.get_running_loop().run_in_executor(None, account.connect)
    accounts[name] = account
    return account.total()
