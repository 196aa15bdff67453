# The list is there before the parser is shared.
import threading


class LogParser:
    def __init__(self):
        self._errors = []

    def errors(self):
        return self._errors

    def parse(self, line):
        if " " not in line:
            self.errors().append(line)


def follow(parser, path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            parser.parse(line)


def main(paths):
    parser = LogParser()
    followers = [threading.Thread(target=follow, args=(parser, path)) for path in paths]
    for follower in followers:
        follower.start()
    for follower in followers:
        follower.join()
    print(len(parser.errors()))


if __name__ == "__main__":
    main(["access.log", "error.log"])
