# players imports world and world imports players; the loop walks a copy of the table.
from game import players

creatures = {}


def spawn_creature(name):
    creatures[name] = players.strongest()


def tick(out):
    for name, enemy in creatures.copy().items():
        out.append((name, enemy))
