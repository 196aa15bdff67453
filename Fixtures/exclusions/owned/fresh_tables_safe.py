# Every call of clean() gives a table of its own, and so does every call of read(): nobody else has them yet.
import threading


def clean(options):
    kept = {}
    for name, value in options.items():
        if not name.startswith("__"):
            kept[name] = value
    return kept


class Client:
    def __init__(self, options):
        self.options = clean(options)


def read(lines):
    table = {}
    for line in lines:
        name, _, value = line.partition("=")
        table[name] = value
    if "id" not in table:
        table["id"] = "none"
    return table


def request(options):
    options = clean(options)
    if "host" in options:
        options["host"] = options["host"].lower()
    return options


def work():
    for number in range(100):
        request({"host": "EXAMPLE", "number": number})
        read(["a=1", "b=2"])


def main():
    client = Client({"host": "EXAMPLE"})
    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    work()
    for thread in threads:
        thread.join()
    print(client.options, read(["id=3"]))


if __name__ == "__main__":
    main()
