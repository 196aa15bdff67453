# penalty() forgets the inherited lock: points added meanwhile are lost.
import threading


class Guarded:
    def __init__(self):
        self._lock = threading.RLock()


class Scoreboard(Guarded):
    def __init__(self):
        super().__init__()
        self._points = 0

    def add(self, points):
        with self._lock:
            self._points = self._points + points

    def penalty(self, points):
        self._points = max(0, self._points - points)  # want RL001


def play(board):
    for _ in range(100):
        board.add(3)
        board.penalty(1)


def main():
    board = Scoreboard()
    players = [threading.Thread(target=play, args=(board,)) for _ in range(2)]
    for player in players:
        player.start()
    for player in players:
        player.join()


if __name__ == "__main__":
    main()
