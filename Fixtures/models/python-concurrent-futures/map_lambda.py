# The lambda calls a method that stores what it has computed from the shared value.
from concurrent.futures import ThreadPoolExecutor


class Checksum:
    def __init__(self):
        self.value = 17

    def mix(self, block):
        self.value = hash((self.value, block))  # want RL001


def main(blocks):
    checksum = Checksum()
    with ThreadPoolExecutor(max_workers=3) as pool:
        list(pool.map(lambda block: checksum.mix(block), blocks))
    return checksum.value


if __name__ == "__main__":
    print(main([b"a", b"b", b"c"]))
