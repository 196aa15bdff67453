"""Bases, keywords, members, nested types."""

import threading
from typing import ClassVar, Final


class Base(threading.Thread, metaclass=Meta, **options):
    """A worker.

    This class is not thread-safe.
    """

    shared: ClassVar[dict[str, int]] = {}
    name: "str"
    size: Final = 3
    jobs: list["Job"] | None = None

    def __init__(self, count: int = 0, *args: str, lock=None, **kwargs) -> None:
        super().__init__()
        self.count = count
        self.queue: Queue[Job] = make()

    class Inner(Base.Part):
        def run(self):
            """Safe to call from anywhere: it is thread-safe."""
            type(self).shared["runs"] = 1


def factory():
    class Local[T](Base):
        value = limit

    return Local


type(factory).calls = type(factory).calls + 1
type Alias[T] = list[T]
