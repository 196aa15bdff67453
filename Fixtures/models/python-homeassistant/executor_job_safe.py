# The job gives its reading back; the coroutine keeps it, on the event loop.
from homeassistant.core import HomeAssistant


class Meter:
    def __init__(self, hass: HomeAssistant):
        self.hass = hass
        self.readings = 0

    def read(self):
        return len("reading")

    async def refresh(self):
        size = await self.hass.async_add_executor_job(self.read)
        self.readings = self.readings + size
