# Coroutines stay on the event loop, and change the count between two awaits.
from homeassistant.helpers.entity import Entity


class Lamp(Entity):
    def __init__(self, device):
        self._device = device
        self._switches = 0

    async def async_update(self):
        changes = await self._device.changes()
        self._switches = self._switches + changes

    async def async_turn_on(self, **arguments):
        await self._device.on()
        self._switches = 0
