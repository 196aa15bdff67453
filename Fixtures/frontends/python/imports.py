"""What import statements bind."""

from __future__ import annotations

import a.b.c
import a.b as b, d
import sys as system
from . import sibling
from ..package.module import one, two as second
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
else:
    Iterable = object

try:
    import fast as engine
except ImportError:
    engine = None

from star import *


def late():
    import a.inner
    from b import thing

    return a, thing, engine
