# spawn() starts a thread and so does the decorated function: the counts of both overwrite each other.
from utilities import in_background, spawn

visited = {}


def visit(site):
    visited[site] = visited.get(site, 0) + 1  # want RL001


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
