# All entries hold one probe.
import threading


class Probe:
    def __init__(self):
        self.failures = 0

    def check(self, url):
        if not url:
            self.failures = self.failures + len(url)  # want RL001


def main(urls):
    probes = {}
    probe = Probe()
    for url in urls:
        probes[url] = probe
    for url, probe in probes.items():
        threading.Thread(target=probe.check, args=(url,)).start()


if __name__ == "__main__":
    main(["a", "b"])
