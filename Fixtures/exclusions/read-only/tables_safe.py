# The tables are filled at import and only read from then on.
import threading

PRICES = {}
for _name, _price in (("tea", 3), ("coffee", 4)):
    PRICES[_name] = _price


def total(order, out):
    amount = 0
    for item in PRICES:
        if item in order:
            amount += PRICES[item]
    out.append(amount)


def main():
    out = []
    clerks = [threading.Thread(target=total, args=(order, out)) for order in (["tea"], ["tea", "coffee"])]
    for clerk in clerks:
        clerk.start()
    for clerk in clerks:
        clerk.join()
    print(out)


if __name__ == "__main__":
    main()
