# While sort() runs the key function the list is empty: an append in that time is lost, and sort() raises ValueError.
import threading

scores = []


def submit(player, points):
    for point in points:
        scores.append((player, point))  # note RL002


def rank(rounds):
    for _ in range(rounds):
        scores.sort(key=lambda entry: entry[1])  # want RL002


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
    print(scores[:3])


if __name__ == "__main__":
    main()
