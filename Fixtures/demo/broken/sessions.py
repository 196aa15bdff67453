# A login adds a key while the reporter stands inside its loop: the next step of the loop raises RuntimeError.
"""A session table that one thread fills while another walks through it."""

import threading

LOGINS = 2_000

sessions = {}
report = []


def accept_logins():
    for number in range(LOGINS):
        sessions[f"user-{number}"] = number % 60  # note RL005


def report_idle():
    for user, idle_minutes in sessions.items():  # want RL005
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
