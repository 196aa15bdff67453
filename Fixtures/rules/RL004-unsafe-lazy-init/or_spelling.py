# `x = x or make()` looks and stores like any other spelling: two sessions.
import threading


class Session:
    def __init__(self):
        self.sent = []


class Client:
    session = None

    def send(self, text):
        self.session = self.session or Session()  # want RL004
        self.session.sent.append(text)


def main():
    client = Client()
    threads = [threading.Thread(target=client.send, args=(text,)) for text in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(client.session.sent)


if __name__ == "__main__":
    main()
