from game import world

strength = {"ada": 3, "bob": 5}


def strongest():
    return max(strength, key=lambda name: strength[name])


def shout(name):
    world.spawn_creature(f"creature of {name}")
