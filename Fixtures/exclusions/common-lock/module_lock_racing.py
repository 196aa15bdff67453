# ship() computes without the lock: what receive() adds meanwhile is lost.
import threading

inventory = {"bolt": 0}
inventory_lock = threading.Lock()


def receive(item, amount):
    with inventory_lock:
        inventory[item] = inventory.get(item, 0) + amount


def ship(item, amount):
    inventory[item] = max(0, inventory[item] - amount)  # want RL001


def main():
    threads = [threading.Thread(target=receive, args=("bolt", 5)), threading.Thread(target=ship, args=("bolt", 2))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
