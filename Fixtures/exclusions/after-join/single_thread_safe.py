# main touches the count only when the thread has ended.
import threading

count = 0


def scan(lines):
    global count
    for line in lines:
        if line.startswith("ERROR"):
            count += 1


def main():
    global count
    scanner = threading.Thread(target=scan, args=(["ERROR a", "INFO b"],))
    scanner.start()
    scanner.join()
    count += 1
    print(count)


if __name__ == "__main__":
    main()
