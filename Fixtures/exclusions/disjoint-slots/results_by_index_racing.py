# All threads write slot 0: names are lost or joined in the middle.
import threading


def resize(images, results, index):
    results[0] = results[0] + images[index].upper()  # want RL001


def main():
    images = ["cat", "dog", "owl"]
    results = [""]
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
