# Queue calls _put and _get with its mutex held.
import queue
import threading


class CountingQueue(queue.Queue):
    def _init(self, maxsize):
        super()._init(maxsize)
        self.puts = {}

    def _put(self, item):
        super()._put(item)
        self.puts[item] = self.puts.get(item, 0) + 1


def produce(jobs):
    for number in range(10):
        jobs.put(number)


def main():
    jobs = CountingQueue()
    threads = [threading.Thread(target=produce, args=(jobs,)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
