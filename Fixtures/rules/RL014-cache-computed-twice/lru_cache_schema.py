# Two threads that miss together both call the function: the migration runs, and is noted, twice.
import functools
import sqlite3
import threading

migrations = []


@functools.lru_cache(maxsize=None)  # want RL014
def prepared(path):
    with sqlite3.connect(path) as connection:
        connection.execute("create table if not exists jobs (name text)")
        migrations.append(path)
    return path


def worker(name):
    with sqlite3.connect(prepared("jobs.db")) as connection:
        connection.execute("insert into jobs values (?)", (name,))


def main():
    threads = [threading.Thread(target=worker, args=(name,)) for name in ("a", "b", "c")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
