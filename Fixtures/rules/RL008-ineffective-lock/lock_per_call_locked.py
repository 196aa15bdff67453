# One lock for all calls.
import threading

votes = {}
lock = threading.Lock()


def vote(candidate):
    with lock:
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
