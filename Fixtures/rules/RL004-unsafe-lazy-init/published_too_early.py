# The table is published before it is filled: a second thread finds it, half full, and misses codes.
import threading

_codes = None


def country_codes():
    global _codes
    if _codes is None:  # note RL004
        _codes = {}  # want RL004
        for line in ("DE Germany", "FR France", "JP Japan"):
            code, name = line.split()
            _codes[code] = name
    return _codes


def resolve(code, names):
    names.append(country_codes().get(code))


def main():
    names = []
    resolvers = [threading.Thread(target=resolve, args=(code, names)) for code in ("JP", "FR", "DE")]
    for resolver in resolvers:
        resolver.start()
    for resolver in resolvers:
        resolver.join()
    print(names)


if __name__ == "__main__":
    main()
