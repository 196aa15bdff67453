# Two threads find no instance in __new__: two configurations, and settings made in one are missing in the other.
import threading


class Configuration:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            instance = super().__new__(cls)
            instance.values = {}
            cls._instance = instance  # todo want RL004
        return cls._instance


def configure(key, value):
    Configuration().values[key] = value


def main():
    threads = [threading.Thread(target=configure, args=(key, 1)) for key in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(Configuration().values)


if __name__ == "__main__":
    main()
