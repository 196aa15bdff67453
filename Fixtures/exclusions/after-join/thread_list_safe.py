# Every thread of the list is joined before the totals are put together.
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
    for thread in threads:
        thread.join()
    for number, found in links.items():
        print(number, found)


if __name__ == "__main__":
    main(["<a href=1>", "<a href=2><a href=3>"])
