# SPDX-License-Identifier: MIT
"""Public events of known date."""

from __future__ import annotations

import pytest

from viewer.analysis.dates.public_events import event_in


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("Delegates left for COP26 in Glasgow.", "2021-10-31/2021-11-13"),
        ("Delegates left for Cop 26 in Glasgow.", "2021-10-31/2021-11-13"),
        ("Prices rose after the Biden team took office.", "2021-01-20"),
        ("Prices rose when Biden took over, with many still angry at Trump.", "2021-01-20"),
        ("Prices rose when Trump took over.", None),
        ("Trump, who had lost to Biden, took office again.", None),
        ("From COP26 to COP27 little changed.", None),
        ("A cop, 26, left.", None),
        ("The mayor took office.", None),
        ("", None),
    ],
)
def test_a_sentence_speaks_of_a_public_event(sentence, edtf):
    event = event_in(sentence)
    assert (event.edtf if event else None) == edtf
