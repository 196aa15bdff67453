# main walks a copy.
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Changes(FileSystemEventHandler):
    def __init__(self):
        self.paths = {}

    def on_modified(self, event):
        self.paths[event.src_path] = event.is_directory


def main():
    changes = Changes()
    observer = Observer()
    observer.schedule(changes, ".", recursive=True)
    observer.start()
    while input() != "q":
        for path in list(changes.paths):
            print(path)
    observer.stop()
    observer.join()


if __name__ == "__main__":
    main()
