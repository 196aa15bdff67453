# players imports world and world imports players; the table grows while another thread walks it.
from game import players

creatures = {}


def spawn_creature(name):
    creatures[name] = players.strongest()  # note RL005


def tick(out):
    for name, enemy in creatures.items():  # want RL005
        out.append((name, enemy))
