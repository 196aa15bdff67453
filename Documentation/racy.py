import threading

counter = 0


def bump():
    global counter
    for _ in range(100000):
        counter += 1


def main():
    threads = [threading.Thread(target=bump) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(counter)


main()
