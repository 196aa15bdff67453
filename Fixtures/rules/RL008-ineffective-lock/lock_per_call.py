# Every call makes its own lock, which nobody else can hold.
import threading

votes = {}


def vote(candidate):
    lock = threading.Lock()
    with lock:  # want RL008
        votes[candidate] = votes.get(candidate, 0) + 1


def main():
    voters = [threading.Thread(target=vote, args=(name,)) for name in ("ada", "bob", "ada")]
    for voter in voters:
        voter.start()
    for voter in voters:
        voter.join()
    print(votes)


if __name__ == "__main__":
    main()
