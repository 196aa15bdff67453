# Only the first thread is joined: the others still add keys while the loop runs.
import threading


def main(pages):
    links = {}
    lock = threading.Lock()

    def extract(number, text):
        with lock:
            links[number] = text.count("href")

    threads = [threading.Thread(target=extract, args=(number, text)) for number, text in enumerate(pages)]
    for thread in threads:
        thread.start()
    threads[0].join()
    for number, found in links.items():  # want RL005
        print(number, found)


if __name__ == "__main__":
    main(["<a href=1>", "<a href=2><a href=3>"])
