"""``python -m racewitness``: see ``command_line``."""

from racewitness.command_line import main

main()
