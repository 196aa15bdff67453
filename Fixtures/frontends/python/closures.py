"""Lambdas, defaults, nested functions that read, write and share variables."""


def make(jobs, start=lambda: 0):
    results = []
    done = False

    def worker(index, jobs=jobs, *, key=done):
        nonlocal done
        results.append(jobs[index])
        done = True

        def deeper():
            return results, index

        return deeper

    return [lambda job=job: worker(job) for job in jobs]


handlers = {name: lambda: name for name in make([])}
