# answer() registers what it does not know, while another thread walks the registry.
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
    commands["help"] = status  # note RL005
    for name, function in commands.items():  # want RL005
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
