# Nothing is cached: main prepares the file before any worker asks.
import sqlite3
import threading

migrations = []


def prepared(path):
    with sqlite3.connect(path) as connection:
        connection.execute("create table if not exists jobs (name text)")
        migrations.append(path)
    return path


def worker(path, name):
    with sqlite3.connect(path) as connection:
        connection.execute("insert into jobs values (?)", (name,))


def main():
    path = prepared("jobs.db")
    threads = [threading.Thread(target=worker, args=(path, name)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
