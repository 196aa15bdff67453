# An object per call shares nothing.
import Pyro5.api


@Pyro5.api.expose
@Pyro5.api.behavior(instance_mode="percall")
class Sequence:
    def __init__(self):
        self.value = 0

    def take(self, count):
        first = self.value
        self.value = first + int(count)
        return first


if __name__ == "__main__":
    Pyro5.api.serve({Sequence: "example.sequence"})
