# SPDX-License-Identifier: MIT
"""When garbage that refers to itself is collected."""

from __future__ import annotations

import gc
import weakref

from viewer.workspace import garbage


class _Loop:
    """Refers to itself."""

    def __init__(self) -> None:
        self.itself = self


def _old_loop() -> weakref.ref[_Loop]:
    loop = _Loop()
    gc.collect()  # what survives this is old
    return weakref.ref(loop)


def test_the_old_wait_for_the_end_of_a_job() -> None:
    before = gc.get_threshold()
    with garbage.deferred():
        loop = _old_loop()
        kept = [[number] for number in range(200_000)]  # enough for many collections of the young
        assert loop() is not None
        assert len(kept) == 200_000
        garbage.collect_deferred()
        assert loop() is None
    assert gc.get_threshold() == before


def test_who_has_not_deferred_collects_nothing() -> None:
    gc.disable()
    try:
        loop = _old_loop()
        garbage.collect_deferred()
        assert loop() is not None
    finally:
        gc.enable()


def test_what_has_settled_is_passed_over() -> None:
    with garbage.deferred():
        loop = _old_loop()
        garbage.settle()
        garbage.collect_deferred()
        assert loop() is not None
    gc.collect()
    assert loop() is None
