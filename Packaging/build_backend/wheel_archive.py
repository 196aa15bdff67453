"""Writes wheels: zip archives with a list of what is in them. Equal contents make equal files."""

import base64
import hashlib
import zipfile

# The earliest that zip knows.
TIMESTAMP = (1980, 1, 1, 0, 0, 0)


class WheelArchive:
    """A wheel that is being written; its list is added at the end."""

    def __init__(self, folder, name, tags, is_pure):
        self.path = folder / f"{name}-{compressed(tags)}.whl"
        self.information = f"{name}.dist-info"
        self.records = []
        self.archive = zipfile.ZipFile(self.path, "w", zipfile.ZIP_DEFLATED, compresslevel=9)
        lines = ["Wheel-Version: 1.0", "Generator: race-lint", f"Root-Is-Purelib: {str(is_pure).lower()}"]
        self.description = "".join(f"{line}\n" for line in lines + [f"Tag: {tag}" for tag in tags])

    def add(self, name, contents, is_executable=False):
        entry = zipfile.ZipInfo(name, TIMESTAMP)
        entry.compress_type = zipfile.ZIP_DEFLATED
        # A regular file and its permissions, where Unix keeps them.
        entry.external_attr = (0o100755 if is_executable else 0o100644) << 16
        self.archive.writestr(entry, contents, compresslevel=9)
        digest = base64.urlsafe_b64encode(hashlib.sha256(contents).digest()).rstrip(b"=").decode()
        self.records.append(f"{name},sha256={digest},{len(contents)}\n")

    def add_metadata(self, name, contents):
        self.add(f"{self.information}/{name}", contents)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.add_metadata("WHEEL", self.description.encode())
            record = f"{self.information}/RECORD"
            self.add(record, "".join(self.records + [f"{record},,\n"]).encode())
        self.archive.close()


def compressed(tags):
    """Tags that differ in their platforms only, as the names of files have them: `py3-none-a.b`."""
    platforms = ".".join(tag.split("-")[2] for tag in tags)
    return "-".join(tags[0].split("-")[:2] + [platforms])
