import threading

from telemetry.receiver import receive
from telemetry.state import totals


def main():
    receivers = [threading.Thread(target=receive, args=([b"a", b"", b"c"],)) for _ in range(4)]
    for receiver in receivers:
        receiver.start()
    for receiver in receivers:
        receiver.join()
    print(totals)


if __name__ == "__main__":
    main()
