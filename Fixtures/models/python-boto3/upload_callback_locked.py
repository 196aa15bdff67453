# The callback holds a lock.
import os
import sys
import threading

import boto3


class Progress:
    def __init__(self, path):
        self.size = os.path.getsize(path)
        self.seen = 0
        self.lock = threading.Lock()

    def __call__(self, count):
        with self.lock:
            self.seen += count
            sys.stdout.write(f"\r{100 * self.seen // self.size}%")


def upload(path, bucket):
    boto3.client("s3").upload_file(path, bucket, os.path.basename(path), Callback=Progress(path))


if __name__ == "__main__":
    upload("backup.tar", "backups")
