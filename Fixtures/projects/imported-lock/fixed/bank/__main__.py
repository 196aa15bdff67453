import threading

from bank.audit import correct
from bank.ledger import deposit, withdraw


def main():
    threads = [
        threading.Thread(target=deposit, args=("ada", 5)),
        threading.Thread(target=withdraw, args=("ada", 3)),
        threading.Thread(target=correct, args=("ada", 100)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
