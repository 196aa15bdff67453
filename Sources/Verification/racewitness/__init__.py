"""racewitness: makes a reported race happen under a schedule it controls, or says within which bound it could not.

The runtime helper of ``race-lint verify``.  Standard library only; CPython 3.8 and later, free-threaded builds
included.  A reader's way in: ``verification`` is the order of the steps, ``scheduler`` is who runs next, ``value_stack``
and ``access_sites`` turn bytecode into accesses, ``dpor`` and ``preemption_bound`` search, ``verdicts`` says what each
answer means.
"""

PROTOCOL = 1
WITNESS_SCHEMA = 1
