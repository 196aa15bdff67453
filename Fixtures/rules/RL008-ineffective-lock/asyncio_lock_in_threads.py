# An asyncio.Lock orders the tasks of one loop; here every thread has a loop and a lock of its own.
import asyncio
import threading

progress = {"rows": 0}


class Importer:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def rows(self, count):
        async with self.lock:  # want RL008
            progress["rows"] = progress["rows"] + int(count)


def import_file(count):
    importer = Importer()
    asyncio.run(importer.rows(count))


def main():
    threads = [threading.Thread(target=import_file, args=(count,)) for count in (10, 20, 30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(progress)


if __name__ == "__main__":
    main()
