# The callback is called from several transfer threads of one upload.
import os
import sys

import boto3


class Progress:
    def __init__(self, path):
        self.size = os.path.getsize(path)
        self.seen = 0

    def __call__(self, count):
        self.seen += count  # want RL001
        sys.stdout.write(f"\r{100 * self.seen // self.size}%")


def upload(path, bucket):
    boto3.client("s3").upload_file(path, bucket, os.path.basename(path), Callback=Progress(path))


if __name__ == "__main__":
    upload("backup.tar", "backups")
