# Leaving the inner block of an RLock does not release it: the outer one still holds.
import threading


class Document:
    def __init__(self):
        self._lock = threading.RLock()
        self._text = ""
        self._revision = 0

    def append(self, text):
        with self._lock:
            self._text = self._text + text
            self._revision = self._revision + 1

    def sign(self, name):
        with self._lock:
            self.append(f"\n-- {name}")
            self._revision = self._revision + len(name)


def edit(document, name):
    document.append("hello ")
    document.sign(name)


def main():
    document = Document()
    editors = [threading.Thread(target=edit, args=(document, name)) for name in ("ada", "bob")]
    for editor in editors:
        editor.start()
    for editor in editors:
        editor.join()


if __name__ == "__main__":
    main()
