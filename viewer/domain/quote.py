# SPDX-License-Identifier: MIT
"""What was said, by whom, as printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from viewer.domain.basis import Basis
from viewer.domain.span import Span
from viewer.domain.when import When

_WORD = re.compile(r"[^\W_]+")


class QuoteKind(StrEnum):
    """How the words are reported."""

    DIRECT = "direct"
    PARTLY_DIRECT = "mixed"
    INDIRECT = "indirect"


def same_wording(text: str, kind: QuoteKind) -> tuple[bool, str]:
    """What two quotes share that are one wording: the words without their marks, and whether they are reported."""
    return kind is QuoteKind.INDIRECT, " ".join(_WORD.findall(text.casefold()))


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance as one article prints it.

    ``spans`` are what stands between the marks, in order; an inner cue splits an utterance into several. ``speaker``
    is an entity of the article, or None: open rather than guessed. ``speaker_span`` is the phrase that names the
    source ("he", "the envoy"), ``cue`` the verb. ``sieve`` names the pattern that found the speaker and
    ``confidence`` is how often that pattern is right on labelled news (0 to 1).
    """

    id: int
    spans: tuple[Span, ...]
    kind: QuoteKind
    speaker: int | None = None
    speaker_span: Span | None = None
    cue: Span | None = None
    addressee: int | None = None
    said: When | None = None
    said_basis: Basis | None = None
    sieve: str = ""
    confidence: float = 0.0
