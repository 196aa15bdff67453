# The object is filled by its maker and handed over complete.
import threading


class Report:
    def __init__(self):
        self.sections = {}

    def add(self, name, lines):
        if name not in self.sections:
            self.sections[name] = list()
        self.sections[name].extend(lines)


def render(report, done):
    for name, lines in report.sections.items():
        done.append(f"{name}: {len(lines)}")


def main():
    report = Report()
    report.add("summary", ["one", "two"])
    report.add("detail", ["three"])
    done = []
    renderer = threading.Thread(target=render, args=(report, done))
    renderer.start()
    renderer.join()
    print(done)


if __name__ == "__main__":
    main()
