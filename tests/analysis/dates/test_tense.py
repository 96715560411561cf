# SPDX-License-Identifier: MIT
"""Whether a sentence puts its date before or after the day of writing."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.meaning import Tense
from viewer.analysis.dates.tense import tense_at


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The board met on #.", Tense.PAST),
        ("The board has closed it on #.", Tense.PAST),
        ("The board will meet on #.", Tense.FUTURE),
        ("The board’ll meet on #.", Tense.FUTURE),
        ("The board will be closed on #.", Tense.FUTURE),
        ("The talks, to be held on #, are the third.", Tense.FUTURE),
        ("The board is expected to meet on #.", Tense.FUTURE),
        ("The board is due on #.", Tense.FUTURE),
        ("The board plans to meet on #.", Tense.FUTURE),
        ("The board would soon meet on #.", Tense.FUTURE),
        ("A dividend is payable #.", Tense.FUTURE),
        ("The fair opens on #.", Tense.FUTURE),
        ("The board meets again on #.", Tense.FUTURE),
        ("The truce expires on #.", Tense.FUTURE),
        ("The trial resumes on #.", Tense.FUTURE),
        ("The board may open it on #.", Tense.FUTURE),
        ("The board was due to meet on #.", Tense.PRESENT),
        ("The board was to meet on #.", Tense.PRESENT),
        ("The next fair follows in #.", Tense.FUTURE),
        ("The move follows #’s vote.", Tense.UNKNOWN),
        ("The board agreed before #, when the mayor holds a feast.", Tense.FUTURE),
        ("The board agreed before #, when the mayor held a feast.", Tense.PAST),
        ("The board decided to close it in #.", Tense.UNKNOWN),
        ("The team came back to beat them on #.", Tense.UNKNOWN),
        ("The mayor said # that the board will meet.", Tense.PAST),
        ("The board will meet on #, the mayor said.", Tense.FUTURE),
        ("On #, the board closed it.", Tense.PAST),
        ("On #, the board will close it.", Tense.FUTURE),
        ("There is a need on # of speed.", Tense.PRESENT),
        ("A calm sea on #.", Tense.UNKNOWN),
        ("The feast is on #.", Tense.FUTURE),
        ("The board closed it at the start of #.", Tense.PAST),
    ],
)
def test_the_nearest_verb_tells_the_tense(sentence, tense):
    place = sentence.index("#")
    assert tense_at(sentence, place, place + 1, sentence=(0, len(sentence))) is tense


def test_other_sentences_do_not_count():
    text = "They will meet. On # they met."
    place = text.index("#")
    assert tense_at(text, place, place + 1, sentence=(16, len(text))) is Tense.PAST
