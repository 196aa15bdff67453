# Nobody looks again under the lock: whoever waited for it loads the model a second time.
import threading
from concurrent.futures import ThreadPoolExecutor

_model = None
_model_lock = threading.Lock()


def load_model():
    return {"weights": [0.1, 0.2]}


def model():
    global _model
    if _model is None:
        with _model_lock:
            _model = load_model()  # want RL004
    return _model


def predict(sample):
    return sum(weight * sample for weight in model()["weights"])


def main():
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(predict, range(10))))


if __name__ == "__main__":
    main()
