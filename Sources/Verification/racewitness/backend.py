"""The way to instruction events that fits the running interpreter."""

import sys


def make_backend(observer):
    if sys.version_info >= (3, 12):
        from racewitness.monitoring_backend import MonitoringBackend
        return MonitoringBackend(observer)
    from racewitness.settrace_backend import SettraceBackend
    return SettraceBackend(observer)
