from concurrent.futures import ThreadPoolExecutor

from plugins.checks import DiskCheck, LoadCheck


def main():
    checks = [DiskCheck("host"), LoadCheck("host")]
    with ThreadPoolExecutor() as pool:
        for check in checks:
            pool.submit(check.run)


if __name__ == "__main__":
    main()
