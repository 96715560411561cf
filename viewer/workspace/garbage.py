# SPDX-License-Identifier: MIT
"""Garbage that refers to itself is collected when a job has ended, not in the middle of one.

A full collection looks at every object there is and holds the interpreter meanwhile, whatever thread it runs on: 100 ms
and more while the rows of a thousand articles are on their way to the timeline, 20 ms once they have become columns.
So only the young are collected as they come, and the old when what a job needed has been let go of.
"""

from __future__ import annotations

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

_YOUNG = (5_000, 10)  # collections of a few milliseconds
_NEVER = 1_000_000


@contextmanager
def deferred() -> Iterator[None]:
    """Leave the old alone while this lasts, and what is there already for good. Who starts up has collected nothing
    until now.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_YOUNG, _NEVER)
    gc.enable()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def settle() -> None:
    """What is there now stays, mostly: modules, and what they have worked out for good. A collection passes it over
    from now on; else the end of each job would hold up the window for as long as it takes to look at all of it.
    """
    if _is_deferred():
        gc.freeze()


def collect_deferred() -> None:
    """Collect what was left alone, and give back the memory; nothing where it was not."""
    if _is_deferred():
        gc.collect()
        _give_back()


def _give_back() -> None:
    """The C library keeps what large arrays have left free between small things, a hundred megabytes after a filter."""
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # not every Linux has glibc
            ctypes.CDLL(None).malloc_trim(0)


def _is_deferred() -> bool:
    return gc.get_threshold()[2] == _NEVER
