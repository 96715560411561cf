# SPDX-License-Identifier: MIT
"""What is speech, and in which way it is reported."""

from __future__ import annotations

import pytest

from viewer.analysis.quotes.attribution import Attribution
from viewer.analysis.quotes.speech import is_speech, kind_of
from viewer.domain.quote import QuoteKind

NO_CUE = Attribution()
WITH_CUE = Attribution(sieve="same_sentence")
SAID = Attribution(sieve="x_said")
ALONE = Attribution(alone=True)
LED_IN = Attribution(led_in=True)


@pytest.mark.parametrize(
    ("words", "found", "speech"),
    [
        ("in-depth", NO_CUE, False),
        ("a bridge too far", NO_CUE, True),
        ("absolutely safe", WITH_CUE, True),
        ("A Bridge Too Far", WITH_CUE, False),
        ("Stop The Bridge!", WITH_CUE, True),
        ("Harbour Gazette", WITH_CUE, False),
        ("We go.", ALONE, True),
        ("go", ALONE, False),
        ("(Laughter.)", ALONE, False),
        ("...", WITH_CUE, False),
        ("Hello, Ann,", SAID, True),
        ("Farewell, Old Bridge,", SAID, True),
        ("Harbour, North Pier Here,", SAID, True),
        ("A Bridge Too Far,", SAID, False),
        ("Hello, Ann,", NO_CUE, False),
        ("We go now.", LED_IN, True),
        ("we go now", LED_IN, False),
        ("Go.", LED_IN, False),
    ],
)
def test_speech_by_cue_length_and_punctuation(words: str, found: Attribution, speech: bool) -> None:
    assert is_speech(words, found) is speech


@pytest.mark.parametrize(
    ("words", "found", "kind"),
    [
        ("We go.", ALONE, QuoteKind.DIRECT),
        ("We go,", Attribution(sieve="x_said"), QuoteKind.DIRECT),
        ("absolutely safe", WITH_CUE, QuoteKind.PARTLY_DIRECT),
        ("We will all go at once.", WITH_CUE, QuoteKind.DIRECT),
        ("will all go at once.", WITH_CUE, QuoteKind.PARTLY_DIRECT),
        ("We go now.", LED_IN, QuoteKind.DIRECT),
    ],
)
def test_kinds(words: str, found: Attribution, kind: QuoteKind) -> None:
    assert kind_of(words, found) is kind
