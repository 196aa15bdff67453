# The dict is published empty and filled in place: who looks without the lock finds it half full and gets a KeyError.
import threading


class Translator:
    def __init__(self):
        self._words = None
        self._lock = threading.Lock()

    def words(self):
        if self._words is not None:
            return self._words
        with self._lock:
            if self._words is None:
                self._words = {}  # todo want RL004
                for line in ("one eins", "two zwei"):
                    english, german = line.split()
                    self._words[english] = german
        return self._words


def translate(translator, word, out):
    out.append(translator.words()[word])


def main():
    translator = Translator()
    out = []
    threads = [threading.Thread(target=translate, args=(translator, word, out)) for word in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
