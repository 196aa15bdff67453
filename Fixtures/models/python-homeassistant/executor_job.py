# Jobs run in threads: two readings count at once.
from homeassistant.core import HomeAssistant


class Meter:
    def __init__(self, hass: HomeAssistant):
        self.hass = hass
        self.readings = 0

    def read(self):
        self.readings = self.readings + len(str(self.readings))  # want RL001

    async def refresh(self):
        await self.hass.async_add_executor_job(self.read)


class Meters:
    def __init__(self, hass):
        self.hass = hass
        self.failures = {}

    def read(self, name):
        self.failures[name] = self.failures.get(name, 0) + 1  # want RL001

    async def refresh(self, name):
        await self.hass.async_add_executor_job(self.read, name)
