# After ten rounds the loop ends anyway.
import threading


def main(rows):
    table = {}
    done = threading.Event()

    def load():
        for key, value in rows:
            table[key] = value
        done.set()

    threading.Thread(target=load).start()
    for _ in range(10):
        if done.wait(0.1):
            break
    for key, value in table.items():  # want RL005
        print(key, value)


if __name__ == "__main__":
    main([("a", 1)])
