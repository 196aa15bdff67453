# The with-statement makes the lock it takes.
import threading


class Scoreboard:
    def __init__(self):
        self.scores = []

    def best(self, score):
        with threading.RLock():  # want RL008
            if not self.scores or score > self.scores[-1]:
                self.scores.append(score)


class Player(threading.Thread):
    def __init__(self, board, scores):
        threading.Thread.__init__(self)
        self.board = board
        self.own = scores

    def run(self):
        for score in self.own:
            self.board.best(score)


def main():
    board = Scoreboard()
    players = [Player(board, range(start, 100, 3)) for start in range(3)]
    for player in players:
        player.start()
    for player in players:
        player.join()
    print(board.scores)


if __name__ == "__main__":
    main()
