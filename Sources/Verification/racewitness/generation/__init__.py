"""Making a harness from a finding: a small program that lets two threads call the finding's functions.

The way is that of Pradel and Gross, "Fully automatic and precise detection of thread safety violations" (PLDI 2012): make
the object, bring it into a state by a few calls, then let two threads each make one call.  Which calls and which values
is found out by trying: each attempt is run serially in a process of its own, and the ones that come to the finding's
lines are kept (Pacheco et al., "Feedback-directed random test generation", ICSE 2007, without the chance).
"""
