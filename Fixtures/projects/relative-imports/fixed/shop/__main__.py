from .clerks import Clerk
from .stock.shelf import Shelf


def main():
    shelf = Shelf(range(100))
    clerks = [Clerk(shelf), Clerk(shelf)]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    print([len(clerk.sold) for clerk in clerks])


if __name__ == "__main__":
    main()
