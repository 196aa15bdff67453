# The pool only hashes; main mixes the hashes in order.
from concurrent.futures import ThreadPoolExecutor


class Checksum:
    def __init__(self):
        self.value = 17

    def mix(self, block):
        self.value = hash((self.value, block))


def main(blocks):
    checksum = Checksum()
    with ThreadPoolExecutor(max_workers=3) as pool:
        for digest in pool.map(lambda block: hash(block), blocks):
            checksum.mix(digest)
    return checksum.value


if __name__ == "__main__":
    print(main([b"a", b"b", b"c"]))
