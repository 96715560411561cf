# SPDX-License-Identifier: MIT
"""On what sources disagree, and what was ruled."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.domain.event import About, Conflict

DISAGREE = "sources disagree"
ABOUT = {About.WHEN: "the date", About.WHERE: "the place", About.NUMBER: "the number"}


def conflict_words(conflicts: Sequence[Conflict]) -> str:
    """On what sources disagree: "sources disagree on the date and the place"; what was ruled on stands behind."""
    open_ = [conflict.about for conflict in conflicts if conflict.ruling is None]
    ruled = [conflict.about for conflict in conflicts if conflict.ruling is not None]
    parts = [f"{DISAGREE} on {about_words(open_)}"] if open_ else []
    if ruled:
        parts.append(f"ruled on {about_words(ruled)}" if open_ else f"sources disagreed on {about_words(ruled)}; ruled")
    return "; ".join(parts)


def ruled_words(about: Sequence[About]) -> str:
    """What stands beside the claim that was ruled right; empty beside any other."""
    return f"ruled right on {about_words(about)}" if about else ""


def about_words(about: Sequence[About]) -> str:
    """What can be disagreed on, as a list: "the date, the place and the number"."""
    *first, last = [ABOUT[one] for one in about]
    return f"{', '.join(first)} and {last}" if first else last
