# Every thread has a slot of its own in a list that was made long enough beforehand.
import threading


def resize(images, results, index):
    results[index] = images[index].upper()
    results[index] += ".png"


def main():
    images = ["cat", "dog", "owl"]
    results = [None] * len(images)
    threads = []
    for index in range(len(images)):
        thread = threading.Thread(target=resize, args=(images, results, index))
        threads.append(thread)
        thread.start()
    for thread in threads:
        thread.join()
    print(results)


if __name__ == "__main__":
    main()
