"""A session table that one thread fills while another walks through a copy made under the lock."""

import threading

LOGINS = 2_000

sessions = {}
sessions_lock = threading.Lock()
report = []


def accept_logins():
    for number in range(LOGINS):
        with sessions_lock:
            sessions[f"user-{number}"] = number % 60


def report_idle():
    with sessions_lock:
        snapshot = dict(sessions)
    for user, idle_minutes in snapshot.items():
        if idle_minutes > 30:
            report.append(user)


def main():
    sessions["admin"] = 45
    acceptor = threading.Thread(target=accept_logins)
    reporter = threading.Thread(target=report_idle)
    acceptor.start()
    reporter.start()
    acceptor.join()
    reporter.join()
    print(f"{len(sessions)} sessions, {len(report)} reported idle")


if __name__ == "__main__":
    main()
