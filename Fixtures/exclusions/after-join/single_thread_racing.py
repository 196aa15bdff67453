# join() with a timeout may return while the thread still counts: main's store erases an increment.
import threading

count = 0


def scan(lines):
    global count
    for line in lines:
        if line.startswith("ERROR"):
            count += 1  # want RL001


def main():
    global count
    scanner = threading.Thread(target=scan, args=(["ERROR a", "INFO b"],))
    scanner.start()
    scanner.join(timeout=0.01)
    count = 0  # note RL001
    print(count)


if __name__ == "__main__":
    main()
