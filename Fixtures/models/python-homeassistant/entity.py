# update() and turn_on() run in different threads of the executor.
from homeassistant.helpers.entity import Entity


class Lamp(Entity):
    def __init__(self, device):
        self._device = device
        self._switches = 0

    def update(self):
        self._switches = self._switches + self._device.changes()  # want RL001

    def turn_on(self, **arguments):
        self._device.on()
        self._switches = 0  # note RL001
