# Counting holds a lock.
import threading

from utilities import in_background, spawn

visited = {}
visited_lock = threading.Lock()


def visit(site):
    with visited_lock:
        visited[site] = visited.get(site, 0) + 1


@in_background
def revisit(site):
    visit(site)


def main(sites):
    threads = [spawn(visit, site) for site in sites]
    threads.append(revisit(sites[0]))
    for thread in threads:
        thread.join()
    print(visited)


if __name__ == "__main__":
    main(["a.example", "b.example"])
