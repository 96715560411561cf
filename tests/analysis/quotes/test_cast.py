# SPDX-License-Identifier: MIT
"""Whom a phrase stands for: one row per way of speaking of somebody."""

from __future__ import annotations

import pytest

Q = "“It will rain all day,”"
ROWS = [
    # names
    (f"{Q} said US envoy Ann Lee.", "Ann Lee"),
    (f"{Q} said Bo Ek's aide, Ann Lee.", "Ann Lee"),
    (f"{Q} said Bo Ek's aide.", None),
    (f"{Q} said a spokesman for Bo Ek.", None),
    (f"{Q} said an aide to Bo Ek, Ann Lee.", "Ann Lee"),
    (f"{Q} the River Board said.", "River Board"),
    (f"{Q} the River Board report said.", "River Board"),
    (f"{Q} a River Board worker said.", None),
    # pronouns
    (f"Ann Lee met Bo Ek. {Q} she said.", "Ann Lee"),
    (f"Ann Lee met Bo Ek. {Q} he said.", "Bo Ek"),
    (f"Bo Ek came late. He was wet. {Q} he said.", "Bo Ek"),
    (f"Bo Ek met Cy Dow. He was wet. {Q} he said.", "Bo Ek"),
    (f"Mayor Bo Ek, who has not met Cy Dow, looked up. {Q} he said.", "Bo Ek"),
    (f"Bo Ek came late. It was dark. It was cold. It was wet. {Q} he said.", None),
    (f"{Q} he said.", None),
    (f"Ann Lee came late. {Q} he said.", None),
    (f"“Go,” Bo Ek told Cy Dow. It was late. {Q} he said.", "Bo Ek"),
    # what somebody has been called
    (f"The envoy Ann Lee met mayor Bo Ek. {Q} the envoy said.", "Ann Lee"),
    (f"The envoy Ann Lee met mayor Bo Ek. {Q} the mayor said.", "Bo Ek"),
    (f"Ann Lee, the US climate envoy, met Bo Ek. {Q} the US ambassador said.", "Ann Lee"),
    (f"Bo Ek, a lawyer, met Ann Lee. {Q} the attorney said.", "Bo Ek"),
    (f"Mayor Bo Ek came late. {Q} the spokeswoman said.", None),
    (f"Mayor Bo Ek came late. {Q} a mayor said.", None),
    (f"It was cold before Ann Lee became mayor. Bo Ek met her. {Q} the mayor said.", "Ann Lee"),
    (f"Ann Lee was elected governor. Bo Ek met her. {Q} the governor said.", "Ann Lee"),
    # one office of two people: told apart by its modifier or by the last names, else open
    (f"Fish minister Bo Ek met trade minister Ann Lee. It was wet. {Q} the minister said.", None),
    (f"Fish minister Bo Ek met trade minister Ann Lee. It was wet. {Q} the trade minister said.", "Ann Lee"),
    (f"Fish minister Bo Ek met trade minister Ann Lee. It was wet. {Q} the fish minister said.", "Bo Ek"),
    (f"Fish minister Bo Ek met trade minister Ann Lee. Bo Ek sat. {Q} the minister said.", "Bo Ek"),
    (f"Bo Ek, the minister for fish, met Ann Lee, the minister for trade. {Q} the minister said.", None),
    # an office that the article gives to nobody else
    (f"Ann Lee thanked them. {Q} the commander said.", "Ann Lee"),
    (f"Ann Lee thanked them. “It was dark and cold.” {Q} the commander said.", "Ann Lee"),
    (f"Ann Lee thanked Bo Ek. {Q} the commander said.", None),
    (f"Ann Lee's crew thanked them. {Q} the commander said.", None),
    (f"Opposition leader Ann Lee thanked them. {Q} the minister said.", None),
    (f"Ann Lee thanked them. {Q} the officer said.", None),
    (f"Bo Ek thanked them. {Q} the queen said.", None),
    # the subject of the sentence before, not its last name
    (f"The envoy Ann Lee came late. The envoy had seen Ivy Dow. {Q} she said.", "Ann Lee"),
    (f"It was dark. The envoy had seen Ivy Dow. {Q} she said.", None),
]


@pytest.mark.parametrize(("text", "speaker"), ROWS)
def test_a_phrase_stands_for(stage, text: str, speaker: str | None) -> None:
    scene = stage(text, "Ann Lee", "Boris Ek=Bo Ek", "Cyril Dow=Cy Dow", "Ivy Dow", "ORG:River Board")
    names = {"Boris Ek": "Bo Ek", "Cyril Dow": "Cy Dow"}
    found = scene.name_of(scene.quotes[-1].speaker)
    assert names.get(found or "", found) == speaker
