# Every thread scans a document of its own.
import threading


class Document:
    def __init__(self, text):
        self.text = text
        self.words = 0

    def scan(self):
        for word in self.text.split():
            self.words = self.words + len(word)


def main(texts):
    documents = [Document(text) for text in texts]
    threads = []
    for document in documents:
        thread = threading.Thread(target=document.scan)
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print([document.words for document in documents])


if __name__ == "__main__":
    main(["a b", "c"])
