# The server gets the class and makes an object per connection.
import rpyc
from rpyc.utils.server import ThreadedServer


class Scores(rpyc.Service):
    def __init__(self):
        super().__init__()
        self.scores = {}

    def exposed_add(self, player, points):
        self.scores[player] = self.scores.get(player, 0) + points


if __name__ == "__main__":
    ThreadedServer(Scores, port=18861).start()
