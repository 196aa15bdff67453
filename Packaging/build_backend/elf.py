"""Reads from a program for Linux what it needs of the system, names the platforms that have it, and makes it smaller.

The names are those of PEP 600 (`manylinux_2_35` is any system with glibc 2.35 or newer) and PEP 656 (`musllinux`).
"""

import struct

# Libraries of which every system has a version of glibc's own.
SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1"}
LOADERS = ("ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1")

DYNAMIC, STRINGS, VERSIONS_NEEDED = 6, 3, 0x6FFFFFFE
NEEDED = 1
NO_SEGMENT, UNWINDING_SEGMENT = 0, 0x6474E550
UNWINDING_SECTIONS = {".eh_frame", ".eh_frame_hdr"}


class Program:
    """A 64-bit little-endian ELF file."""

    def __init__(self, contents):
        if contents[:6] != b"\x7fELF\x02\x01":
            raise SystemExit("the program is not a 64-bit ELF file")
        self.contents = contents
        (start,) = struct.unpack_from("<Q", contents, 40)
        size, count = struct.unpack_from("<HH", contents, 58)
        # Name, kind, offset, length, linked section of each.
        sections = [struct.unpack_from("<II16xQQI", contents, start + size * index) for index in range(count)]
        (names,) = struct.unpack_from("<H", contents, 62)
        self.places = {self.string(sections[names][2] + name): place for name, _, *place, _ in sections}
        self.sections = {}
        for _, kind, offset, length, link in sections:
            if kind in (DYNAMIC, VERSIONS_NEEDED):
                self.sections[kind] = (offset, length, sections[link][2])

    def string(self, offset):
        return self.contents[offset : self.contents.index(b"\0", offset)].decode()

    def libraries(self):
        """The shared libraries that it loads; none if it is static."""
        if DYNAMIC not in self.sections:
            return []
        offset, length, strings = self.sections[DYNAMIC]
        entries = struct.iter_unpack("<QQ", self.contents[offset : offset + length])
        return [self.string(strings + value) for tag, value in entries if tag == NEEDED]

    def versions(self):
        """The versions of symbols that it needs: `GLIBC_2.35`."""
        if VERSIONS_NEEDED not in self.sections:
            return
        offset, _, strings = self.sections[VERSIONS_NEEDED]
        while True:
            _, count, _, first, following = struct.unpack_from("<HHIII", self.contents, offset)
            entry = offset + first
            for _ in range(count):
                _, _, _, name, step = struct.unpack_from("<IHHII", self.contents, entry)
                yield self.string(strings + name)
                entry += step
            if following == 0:
                return
            offset += following

    def without_unwinding(self):
        """The same program with empty tables for unwinding the stack: a tenth of its size when compressed.

        Only C++ exceptions and the cancelling of threads read them. Nothing in the program catches the ones or does the
        other: an exception for which there is no memory ends it with tables and without.
        """
        smaller = bytearray(self.contents)
        for name in UNWINDING_SECTIONS & self.places.keys():
            offset, length = self.places[name]
            smaller[offset : offset + length] = bytes(length)
        (start,) = struct.unpack_from("<Q", smaller, 32)
        size, count = struct.unpack_from("<HH", smaller, 54)
        for header in range(start, start + size * count, size):
            if struct.unpack_from("<I", smaller, header) == (UNWINDING_SEGMENT,):
                struct.pack_into("<I", smaller, header, NO_SEGMENT)
        return bytes(smaller)

    def platforms(self, machine):
        """The platforms that it runs on."""
        libraries = self.libraries()
        if not libraries:
            # Needs a kernel only, of version 3.2 or newer, which older platforms do not promise.
            return [f"{name}_{machine}" for name in ("manylinux2014", "manylinux_2_17", "musllinux_1_1")]
        strange = sorted(set(libraries) - SYSTEM_LIBRARIES - set(LOADERS))
        if strange:
            raise SystemExit(f"a wheel cannot rely on {', '.join(strange)}, which the program needs")
        glibc = [version for version in self.versions() if version.startswith("GLIBC_2.")]
        newest = max(int(version.split(".")[1]) for version in glibc)
        return [f"manylinux_2_{newest}_{machine}"]
