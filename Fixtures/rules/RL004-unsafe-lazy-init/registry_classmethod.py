# Two threads find no instance on the class: what one of them registers goes into a registry that nobody sees.
import threading


class Registry:
    _instance = None

    def __init__(self):
        self.handlers = {}

    @classmethod
    def instance(cls):
        if cls._instance is None:  # note RL004
            cls._instance = cls()  # want RL004
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
