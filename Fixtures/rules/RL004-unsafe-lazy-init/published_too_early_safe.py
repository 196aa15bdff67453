# The table is filled under the lock; the unlocked look finds either nothing or all of it.
import threading

_codes = None
_codes_lock = threading.Lock()


def country_codes():
    global _codes
    if _codes is None:
        with _codes_lock:
            if _codes is None:
                codes = {}
                for line in ("DE Germany", "FR France", "JP Japan"):
                    code, name = line.split()
                    codes[code] = name
                _codes = codes
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
