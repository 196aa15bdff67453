# One object serves all connections, each in a thread of its own.
import Pyro5.api


@Pyro5.api.expose
@Pyro5.api.behavior(instance_mode="single")
class Sequence:
    def __init__(self):
        self.value = 0

    def take(self, count):
        first = self.value
        self.value = first + int(count)  # want RL001
        return first


if __name__ == "__main__":
    Pyro5.api.serve({Sequence: "example.sequence"})
