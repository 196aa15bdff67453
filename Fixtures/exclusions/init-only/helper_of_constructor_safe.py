# _load() changes the object, but only __init__ calls it.
import threading


class Catalogue:
    def __init__(self, rows):
        self._titles = {}
        self._load(rows)

    def _load(self, rows):
        for key, title in rows:
            if key not in self._titles:
                self._titles[key] = title.strip()

    def titles(self):
        return [title for title in self._titles.values()]


def serve(catalogue, out):
    out.append(catalogue.titles())


def main():
    catalogue = Catalogue([(1, "one "), (2, " two")])
    out = []
    threads = [threading.Thread(target=serve, args=(catalogue, out)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
