# The look under the lock decides; the one before it only saves taking the lock.
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
            if _model is None:
                _model = load_model()
    return _model


def predict(sample):
    return sum(weight * sample for weight in model()["weights"])


def main():
    with ThreadPoolExecutor(4) as pool:
        print(list(pool.map(predict, range(10))))


if __name__ == "__main__":
    main()
