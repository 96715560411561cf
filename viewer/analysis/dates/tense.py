# SPDX-License-Identifier: MIT
"""The tense of the verb nearest to a time expression, by word lists.

Whole verb groups are read at once, so that "will be held" and "to be opened" are future and their participles do not
count as past; "is due to" is future; "was due to" leaves both sides open, as the present does; an infinitive
says nothing ("decided to close in May").
"""

from __future__ import annotations

import re

from viewer.analysis.dates.meaning import Tense

_PLANNED = r"(?:due|scheduled|slated|expected|planned|poised|supposed|set|going|likely|tipped|about)"
_WAS_PLANNED = rf"(?:was|were|had\s+been|been)\s+(?:\w+ly\s+)?(?:{_PLANNED}(?:\s+to)?|to)\b"
_MODAL = r"(?:will|['’]ll|shall|won['’]t|would|may|might|should|must|(?:is|are|to)\s+be|(?:is|are)\s+to)"
_FUTURE = (
    rf"{_MODAL}(?:\s+(?:not|also|only|then|still|soon|now|never|be|\w+ly))?(?:\s+be)?(?:\s+[a-z]+)?"
    rf"|(?:is|are)\s+(?:\w+ly\s+)?{_PLANNED}(?:\s+(?:to|for)\b(?:\s+be\s+[a-z]+)?)?"
    r"|due|scheduled|slated|expected|planned|poised|(?:set|likely|about|going|supposed|tipped|ready|preparing)\s+(?:to|for)"
    r"|(?:plan|plans|planning|intend|intends|hope|hopes|hoping|want|wants|aim|aims|vow|vows|vowed|pledged?|pledges"
    r"|agreed|promised|expects?|expecting)\s+to(?:\s+be)?\s+[a-z]+"
    r"|until|till|as\s+(?:soon|early)\s+as|upcoming|payable"
    r"|effective|starting|beginning"
    r"|(?:is|are)\s+(?:on|at|for)(?=\s*$)|begins?|(?<!the\s)starts?|opens|closes|ends|meets|convenes|resumes"
    r"|expires|departs|arrives|kicks\s+off|takes\s+place|goes\s+on\s+trial|goes\s+to\s+the\s+polls"
    r"|follows(?=\s+(?:in|on|next)\b)|ahead\s+of(?=[^,;]*$)"
)
_PAST = (
    r"was|were|had|has|have|did|said|told|went|came|took|made|got|gave|found|left|held|met|saw|knew|thought|began"
    r"|became|fell|rose|broke|spoke|wrote|ran|won|lost|sent|brought|bought|sold|paid|led|kept|felt|heard|stood"
    r"|understood|struck|shot|hit|sank|flew|drove|grew|drew|threw|chose|built|spent|caught|taught|fought|sought"
    r"|swore|wore|tore|bore|froze|stole|woke|awoke|sat|read|beat|quit|put|cut|dealt|meant|lay|laid"
    r"|shook|rode|hid|bit|dug|hung|swung|stuck|swept|slept|crept|leapt|withdrew|overthrew|underwent"
    r"|[a-z]{2,}ed"
)
_PRESENT = (
    r"(?:is|are|being)\s+(?:\w+ly\s+)?(?:held|heard|seen|told|built|sold|paid|sent|[a-z]{2,}ed)"
    r"|is|are|am|can|says|['’]re|does|do|be|being"
)
_WEAK = r"to\s+(?!(?:the|a|an|its|his|her|their|our|my|this|that|be|death)\b)[a-z]{3,}|(?:by|through)(?=\s*$)"
_REPORTED = r"(?:planned|expected|scheduled|poised)\s+to|could(?:\s+be)?(?:\s+[a-z]+)?"
_CUES = re.compile(
    rf"(?:(?<![\w-])|(?=['’]))(?:(?P<reported>{_WAS_PLANNED}|{_REPORTED})|(?P<future>{_FUTURE})|(?P<past>{_PAST})"
    rf"|(?P<present>{_PRESENT})|(?P<weak>{_WEAK}))(?![\w-])"
)
_NO_VERBS = frozenset(
    ("need", "speed", "seed", "feed", "indeed", "hundred", "united", "bed", "red", "shed", "exceed", "proceed",
     "succeed", "breed", "bleed", "sacred", "naked", "wicked", "unmanned", "unprecedented", "deed", "weed", "greed",
     "creed", "armed", "alleged", "related")
)  # fmt: skip
_WHEN = re.compile(r",\s+when\b")
_FAR = 160
"""A verb further away than this many characters belongs to another clause."""


def tense_at(text: str, start: int, end: int, *, sentence: tuple[int, int]) -> Tense:
    """The tense of the last verb before the expression at ``start`` to ``end``, else of the first one after it."""
    if when := _WHEN.match(text, end, sentence[1]):
        # The clause tells when: what is not told as past in it is to come ("Thursday, when the council meets").
        past = _first_tense(text, when.end(), sentence[1]) is Tense.PAST
        return Tense.PAST if past else Tense.FUTURE
    begin = max(sentence[0], start - _FAR)
    before: Tense | None = None
    for found in _CUES.finditer(text, begin, start):
        if not (found["weak"] and before is Tense.FUTURE):
            before = _tense(found) or before
    if before:
        return before
    return _first_tense(text, end, sentence[1]) or Tense.UNKNOWN


def _first_tense(text: str, start: int, end: int) -> Tense | None:
    cues = _CUES.finditer(text, start, min(end, start + _FAR))
    return next((tense for found in cues if (tense := _tense(found))), None)


def _tense(found: re.Match[str]) -> Tense | None:
    if found["future"]:
        return Tense.FUTURE
    if found["past"]:
        return None if found["past"] in _NO_VERBS else Tense.PAST
    # What was planned may have come or not: like the present, it says nothing of the side on which its date lies.
    return Tense.PRESENT if found["present"] or found["reported"] else Tense.UNKNOWN
