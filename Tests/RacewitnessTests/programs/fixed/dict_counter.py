"""Words counted with get and set, under a lock."""
import threading

words = {}
guard = threading.Lock()


def count(text):
    for word in text.split():
        with guard:
            words[word] = words.get(word, 0) + 1  # focus


threads = [threading.Thread(target=count, args=("to be or",)), threading.Thread(target=count, args=("not to be",))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
