# One thread for each entry.
import threading


class Probe:
    def __init__(self):
        self.failures = 0

    def check(self, url):
        if not url:
            self.failures = self.failures + len(url)


def main(urls):
    probes = {}
    for url in urls:
        probes[url] = Probe()
    for url, probe in probes.items():
        threading.Thread(target=probe.check, args=(url,)).start()


if __name__ == "__main__":
    main(["a", "b"])
