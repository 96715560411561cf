# SPDX-License-Identifier: MIT
"""Columns of any number of made-up marks, in bursts, made at once."""

from __future__ import annotations

import numpy as np

from viewer.domain import calendar
from viewer.domain.event import EventKind
from viewer.domain.when import Precision
from viewer.timeline.columns import Columns, Flag
from viewer.timeline.titles import Titles

LANES = tuple(str(kind) for kind in list(EventKind)[:6])


def made_up(count: int, seed: int = 7, *, years: float = 36, rank: str = "random", hours: bool = False) -> Columns:
    """Bursts: 70 % points, 30 % spans, a fifth known to the month or year only. ``rank`` may go by time, too."""
    dice = np.random.default_rng(seed)
    stories = dice.uniform(0, years * 365.25, max(count // 40, 1))
    first = 7305 * calendar.DAY + (
        (stories[dice.integers(0, len(stories), count)] + dice.exponential(20, count)) * calendar.DAY
    )
    first = first.astype(np.int64) if hours else (first // calendar.DAY).astype(np.int64) * calendar.DAY
    length = np.where(dice.random(count) < 0.3, np.clip(dice.lognormal(3, 1, count), 2, 400), 1).astype(np.int64)
    coarse = dice.random(count)
    precision = np.where(coarse < 0.15, Precision.MONTH, np.where(coarse < 0.2, Precision.YEAR, Precision.DAY))
    length = np.where(precision == Precision.MONTH, 30, np.where(precision == Precision.YEAR, 365, length))
    order = np.argsort(first, kind="stable")
    length, precision = length[order], precision[order]
    flags = np.where((length > 1) & (precision == Precision.DAY), Flag.LASTING, 0)
    flags = np.where(dice.random(count) < 0.02, flags | Flag.CONFLICT, flags)
    ranks = {"random": dice.permutation(count), "time": np.arange(count), "back": np.arange(count)[::-1]}[rank]
    unit = calendar.DAY if not hours else 3600
    return Columns(
        nouns=np.ones(count, np.uint8),
        ids=np.arange(count, dtype=np.int64),
        start=first[order],
        end=first[order] + length * unit,
        lane=dice.integers(0, len(LANES), count).astype(np.uint8),
        precision=precision.astype(np.uint8),
        flags=flags.astype(np.uint16),
        rank=ranks.astype(np.int32),
        sources=dice.integers(1, 9, count).astype(np.uint16),
        reprints=np.zeros(count, np.uint16),
        titles=titles(count, seed),
        lanes=LANES,
    )


def titles(count: int, seed: int = 7) -> Titles:
    """Two to ten words each, hardly any two the same: stretches of one long text of random words."""
    dice = np.random.default_rng(seed)
    words = ("Council", "vote", "bridge", "harbour", "minister", "strike", "storm", "court", "budget", "treaty", "Łódź")
    text = [word.encode() + b" " for word in dice.choice(words, min(2 * count + 20, 400_000)).tolist()]
    edges = np.concatenate(([0], np.cumsum(np.fromiter(map(len, text), np.int64, len(text)))))
    first = dice.integers(0, len(text) - 10, count)
    last = first + dice.integers(2, 11, count)
    return Titles(np.frombuffer(b"".join(text), np.uint8), edges[first], edges[last] - 1)
