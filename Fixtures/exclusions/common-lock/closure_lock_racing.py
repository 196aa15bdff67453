# The lock is made inside the thread's function: every thread has its own, and a lower score overwrites a higher.
import threading


def evaluate(models, sample):
    best = {"name": "", "score": 0.0}
    def score(model):
        comparing = threading.Lock()
        value = model(sample)
        with comparing:  # want RL008
            if value > best["score"]:
                best["score"] = value
                best["name"] = model.__name__

    threads = [threading.Thread(target=score, args=(model,)) for model in models]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return best


if __name__ == "__main__":
    print(evaluate([len, max, sum], [3, 1, 2]))
