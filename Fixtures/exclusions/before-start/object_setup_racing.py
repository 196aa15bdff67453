# A section is added while the renderer walks the sections: RuntimeError.
import threading


class Report:
    def __init__(self):
        self.sections = {}

    def add(self, name, lines):
        if name not in self.sections:
            self.sections[name] = list()
        self.sections[name].extend(lines)


def render(report, done):
    for name, lines in report.sections.items():  # want RL005
        done.append(f"{name}: {len(lines)}")


def main():
    report = Report()
    report.add("summary", ["one", "two"])
    done = []
    renderer = threading.Thread(target=render, args=(report, done))
    renderer.start()
    report.add("detail", ["three"])
    renderer.join()
    print(done)


if __name__ == "__main__":
    main()
