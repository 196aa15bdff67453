# The decorator fills the registry while the module is imported, by one thread under the import lock.
import threading

commands = {}


def command(function):
    if function.__name__ not in commands:
        commands[function.__name__] = function
    return function


@command
def status():
    return "fine"


@command
def version():
    return "1.0"


def answer(names, out):
    for name, function in commands.items():
        if name in names:
            out.append(function())


def main():
    out = []
    threads = [threading.Thread(target=answer, args=(("status", "version"), out)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
