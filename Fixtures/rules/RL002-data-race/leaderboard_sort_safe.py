# sorted() works on its own copy, which it takes in one step; the shared list is only appended to.
import threading

scores = []
ranking = []


def submit(player, points):
    for point in points:
        scores.append((player, point))


def rank(rounds):
    global ranking
    for _ in range(rounds):
        ranking = sorted(scores.copy(), key=lambda entry: entry[1])


def main():
    threads = [
        threading.Thread(target=submit, args=("ada", range(500))),
        threading.Thread(target=submit, args=("bob", range(500))),
        threading.Thread(target=rank, args=(50,)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(ranking[:3])


if __name__ == "__main__":
    main()
