# A lock of the threading module, held for one statement and over no await.
import asyncio
import threading

progress = {"rows": 0}


progress_lock = threading.Lock()


class Importer:
    async def rows(self, count):
        with progress_lock:
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
