# SPDX-License-Identifier: MIT
"""The tense of the verb nearest to a time expression, by word lists."""

from __future__ import annotations

import re

from viewer.analysis.dates.meaning import Tense

_FUTURE = (
    r"will|['’]ll|shall|won['’]t"
    r"|due|scheduled|slated|expected|planned|poised|(?:set|likely|about|going|supposed|tipped|ready|preparing)\s+(?:to|for)"
    r"|(?:plan|plans|planning|intend|intends|hope|hopes|hoping|want|wants|aim|aims|vow|vows|vowed|pledged?|pledges|agreed|promised|expects?|expecting)\s+to"
    r"|upcoming|would|could|may|might|should|must|to\s+be|until|till|as\s+(?:soon|early)\s+as|(?:is|are)\s+to|begins?|starts?|opens"
)
_PAST = (
    r"(?:was|were|had\s+been|been)\s+(?:due|scheduled|slated|expected|planned|supposed|set|to)\b|was|were|had|has|have|did|said|told|went|came|took|made|got|gave|found|left|held|met|saw|knew|thought|began"
    r"|became|fell|rose|broke|spoke|wrote|ran|won|lost|sent|brought|bought|sold|paid|led|kept|felt|heard|stood"
    r"|understood|struck|shot|hit|sank|flew|drove|grew|drew|threw|chose|built|spent|caught|taught|fought|sought"
    r"|swore|wore|tore|bore|froze|stole|woke|awoke|sat|read|beat|quit|put|cut|set\s+off|dealt|meant|lay|laid"
    r"|shook|rode|hid|bit|dug|hung|swung|stuck|swept|slept|crept|leapt|withdrew|overthrew|underwent|resigned"
    r"|(?!(?:scheduled|slated|expected|planned|poised|vowed|agreed|promised|pledged|supposed|tipped)\b)[a-z]{2,}ed"
)
_PRESENT = r"is|are|am|says|['’]re|does|do|(?:be|being)"
_CUES = re.compile(rf"(?<![\w-])(?:(?P<past>{_PAST})|(?P<future>{_FUTURE})|(?P<present>{_PRESENT}))(?![\w-])")
_NO_VERBS = frozenset(("need", "speed", "seed", "feed", "indeed", "hundred", "united", "bed", "red", "shed", "exceed", "proceed",
                       "succeed", "breed", "bleed", "agreed", "sacred", "naked", "wicked", "so-called", "related", "unmanned",
                       "based", "armed", "alleged", "unprecedented", "deed", "weed", "greed", "creed"))  # fmt: skip
_FAR = 160
"""A verb further away than this many characters belongs to another clause."""


def tense_at(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Tense:
    """The tense of the last verb before the expression at ``start`` to ``end``, else of the first one after it."""
    begin = max(sentence[0], start - _FAR)
    before = Tense.UNKNOWN
    for found in _CUES.finditer(text, begin, start):
        before = _tense(found) or before
    if before is not Tense.UNKNOWN:
        return before
    for found in _CUES.finditer(text, end, min(sentence[1], end + _FAR)):
        if tense := _tense(found):
            return tense
    return Tense.UNKNOWN


def _tense(found: re.Match[str]) -> Tense | None:
    if found["future"]:
        return Tense.FUTURE
    if found["past"]:
        return None if found["past"] in _NO_VERBS else Tense.PAST
    return Tense.PRESENT
