# Two meetings in each round: one side writes between them, the other reads outside.
import threading


class Board:
    def __init__(self, players):
        self.moves = {}
        self.barrier = threading.Barrier(players)

    def play(self, name, rounds):
        for number in range(rounds):
            self.moves[name, number] = number
            self.barrier.wait()
            print([move for move in self.moves.items()])
            self.barrier.wait()


def main():
    board = Board(2)
    threads = [threading.Thread(target=board.play, args=(name, 3)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
