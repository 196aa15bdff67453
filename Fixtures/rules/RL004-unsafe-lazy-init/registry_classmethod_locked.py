# The class has a lock of its own for making its instance.
import threading


class Registry:
    _instance = None
    _instance_lock = threading.Lock()

    def __init__(self):
        self.handlers = {}

    @classmethod
    def instance(cls):
        with cls._instance_lock:
            if cls._instance is None:
                cls._instance = cls()
            return cls._instance

    def register(self, name, handler):
        self.handlers[name] = handler


class Plugin(threading.Thread):
    def __init__(self, name):
        super().__init__(name=name)

    def run(self):
        Registry.instance().register(self.name, print)


def main():
    plugins = [Plugin(name) for name in ("mail", "chat", "calendar")]
    for plugin in plugins:
        plugin.start()
    for plugin in plugins:
        plugin.join()
    print(sorted(Registry.instance().handlers))


if __name__ == "__main__":
    main()
