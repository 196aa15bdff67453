# hasattr() is false for both threads: the list of the second replaces the first, with the errors already in it.
import threading


class LogParser:
    def errors(self):
        if not hasattr(self, "_errors"):  # note RL004
            self._errors = list()  # want RL004
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
