# The instance is made under the class's lock.
import threading


class Configuration:
    _instance = None
    _making = threading.Lock()

    def __new__(cls):
        with cls._making:
            if cls._instance is None:
                instance = super().__new__(cls)
                instance.values = {}
                cls._instance = instance
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
