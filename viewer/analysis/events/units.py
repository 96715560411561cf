# SPDX-License-Identifier: MIT
"""What a number counts or measures, as a unit that is the same whatever the words are.

The unit is the head of the counted noun phrase, the last plural before a verb or function word; what befalls the
counted goes with it ("person killed"). Numbers that name or order ("Flight 370", "Article 5") have none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from viewer.analysis.events.clauses import Clause
from viewer.analysis.events.grammar import (
    ADVERBS,
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MARKS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.inflection import singular
from viewer.analysis.events.measures import (
    SPELLINGS,
    Unit,
    compound,
    currency,
    is_compound,
    lists,
    measure,
    money,
    term,
    votes,
)
from viewer.analysis.events.numerals import Numeral
from viewer.analysis.events.outcomes import (
    outcome_at,
    outcome_before,
    outcome_behind,
    outcome_of_adjective,
    outcome_of_noun,
    outcome_of_subject,
    takes_lives,
)
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.domain.participant import EntityKind

_FUNCTION_WORDS = MARKS | PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | PRONOUNS | BE | HAVE | DO | MODALS | DETERMINERS
_NOT_OVER = _FUNCTION_WORDS | word_set("there here then not n't if")
_LONGEST = 7  # words of a noun phrase behind its number
_SQUARE = word_set("square cubic nautical percentage basis")
_ABBREVIATED = word_set("km kg ft lb mw")  # the same in the plural
_GOVERNING = word_set("in at on near across of from to for by into around through throughout against")
"""Prepositions: a verb behind a noun phrase with one of these in front is not said of it."""
_CONFIRMED = {"confirmed": "confirmed", "suspected": "suspected", "probable": "suspected", "possible": "suspected"}
_FURTHER = word_set("new fresh additional more another further")
_REACHING = word_set("to at of is was be reached hit stood stands reaching passed passes tops exceeds reaches hits :")
_REACHED = 12  # words from "toll" to its number
_AGES = word_set("aged age ages")
_GROUPS = word_set("group gang club big council committee")


class _Noun(NamedTuple):
    """The head of what a number counts ("" for none) with where it stands, what an adjective says befell it, and
    what a case is ("confirmed")."""

    name: str
    last: int
    outcome: str = ""
    sort: str = ""


def units_of(words: Words, clauses: Sequence[Clause], numeral: Numeral) -> tuple[Unit, ...]:
    """What a number counts; the two sides for "52 to 48", and nothing for a number that counts nothing."""
    if words.timex[numeral.first] >= 0 or words.timex[numeral.last] >= 0:
        years = term(words, numeral)
        return (years,) if years else ()
    if any(words.mention[at] >= 0 for at in range(numeral.first, numeral.last + 1) if words.lower[at].isalnum()):
        return ()
    if numeral.money:
        return (money(words, numeral),)
    if (unit := measure(words, numeral)) is not None:
        return (unit,)
    if sides := votes(words, numeral):
        return sides
    if _names(words, clauses, numeral) or (numeral.sides and numeral.sides[0] > numeral.sides[1]):
        return ()  # or the result of a game
    unit = compound(words, numeral) if is_compound(words, numeral) else _counted(words, clauses, numeral)
    return (unit,) if unit else ()


def _names(words: Words, clauses: Sequence[Clause], numeral: Numeral) -> bool:
    """Whether a number belongs to a name or label, or is a year."""
    if _looks_like_year(numeral):
        return True
    at = numeral.first - 1
    if at < 0 or numeral.opening < numeral.first:
        return False
    word = words.lower[at]
    if word == "." and at and words.lower[at - 1] in {"no", "nos"}:
        return True
    if word == "of" and at and words.lower[at - 1] in _GROUPS:
        return True
    if word in lists()["label"] and words.timex[at] < 0:
        return True
    if not numeral.digits and not words.capitalised(numeral.first):
        return False
    if not words.capitalised(at) or not word[0].isalpha() or word in _FUNCTION_WORDS or word in ADVERBS:
        return False
    if at == 0 and words.mention[at] < 0:
        return False
    if any(clause.group.first <= at <= clause.group.last for clause in clauses):
        return False
    return words.mention[at] < 0 or words.kinds[words.mention[at]] is not EntityKind.PLACE


def _looks_like_year(numeral: Numeral) -> bool:
    if not numeral.digits or numeral.bounded or numeral.low != numeral.high or numeral.low is None:
        return False
    return numeral.end - numeral.start == 4 and 1500 <= numeral.low <= 2100


def _counted(words: Words, clauses: Sequence[Clause], numeral: Numeral) -> Unit | None:
    """The noun that is counted, with what befell it."""
    noun = _noun(words, clauses, numeral)
    if words.lower[numeral.last : numeral.last + 2] == ("one", "another") or _is_rate(words, numeral):
        return None
    if (
        noun.name in lists()["time"]
        or noun.name in lists()["idle"]
        or _is_age(words, numeral, noun)
        or _is_address(words, numeral)
    ):
        return None
    if noun.name in lists()["currency"]:
        return currency(words, noun.name, noun.last)
    if (own := outcome_of_noun(noun.name)) is not None:
        further = not _FURTHER.isdisjoint(words.lower[max(0, numeral.first - 1) : numeral.first])
        return _told_by_noun(own, noun._replace(sort="further") if further else noun)
    if noun.name == "life":
        return Unit("person killed" if takes_lives(words, numeral.opening) else "life", noun.last)
    outcome, last = _outcome(words, clauses, numeral, noun)
    if not noun.name:
        return _bare(words, numeral, outcome, last)
    if outcome == "infected":
        return Unit("case", noun.last)
    if noun.name in lists()["person"]:
        if outcome:
            return Unit(f"person {outcome}", last, befell=outcome)
        return None if noun.name == "other" else Unit("person", noun.last, plain=True)
    if numeral.low == numeral.high == 1 and not outcome:
        return None  # "one official" counts nothing
    if numeral.suffixed and singular(words.lower[noun.last]) is None:
        return None
    if outcome:
        return Unit(f"{noun.name} {outcome}", last, befell=outcome)
    return Unit(noun.name, noun.last, plain=True)


def _bare(words: Words, numeral: Numeral, outcome: str, last: int) -> Unit | None:
    """A number without a noun counts people where something befell them, or it tells a toll."""
    if _is_insertion(words, numeral) or words.lower[max(0, numeral.first - 1)] == "including":
        return None
    if not outcome:
        return _toll(words, numeral)
    if outcome in {"destroyed", "damaged"}:
        return None
    return Unit("case", last) if outcome == "infected" else Unit(f"person {outcome}", last, befell=outcome)


def _outcome(words: Words, clauses: Sequence[Clause], numeral: Numeral, noun: _Noun) -> tuple[str, int]:
    """What befell the counted, and the last word that belongs to the expression."""
    if noun.outcome:
        return noun.outcome, noun.last
    subject = numeral.opening == 0 or words.lower[numeral.opening - 1] not in _GOVERNING
    behind = outcome_behind(words, noun.last + 1, subject=subject)
    if behind is not None:
        adjoins = behind[1] == noun.last + 1 and outcome_of_adjective(words.lower[behind[1]])  # "23 dead"
        return behind[0], behind[1] if adjoins else noun.last
    outcome = outcome_before(words, clauses, numeral.opening)
    if outcome is None:
        outcome = outcome_of_subject(words, clauses, numeral.first)
    return outcome or "", noun.last


def _noun(words: Words, clauses: Sequence[Clause], numeral: Numeral) -> _Noun:
    """The head of the noun phrase that goes on behind a number."""
    first = _over_of(words, numeral)
    single = numeral.low == numeral.high == 1
    head, name, outcome, sort = -1, "", "", ""
    at = first
    while at < min(first + _LONGEST, len(words)):
        word = words.lower[at]
        if (word in _FUNCTION_WORDS and word != "-") or words.timex[at] >= 0 or not (word[0].isalpha() or word == "-"):
            break
        adjective = outcome_of_adjective(word)
        if adjective and not (head < 0 and _goes_on(words, at + 1)):
            break
        if (head >= 0 or (single and at > first)) and _ends(words, clauses, at, head):
            break
        outcome = adjective or outcome
        sort = _CONFIRMED.get(word.rpartition("-")[2]) or ("further" if word in _FURTHER else sort)
        found = singular(word) or (word if word in _ABBREVIATED else None)
        if found and not (found == "other" and _goes_on(words, at + 1)):
            head, name = at, found
        at += 1
    if head < 0 and single and at > first:
        head, name = at - 1, words.lower[at - 1]
    if head < 0:
        return _Noun("", numeral.closing)
    if head > first and words.lower[head - 1] in _SQUARE:
        name = f"{words.lower[head - 1]} {name}"
    return _Noun(SPELLINGS.get(name, name), head, outcome, sort or _confirmed(words, head + 1))


def _confirmed(words: Words, at: int) -> str:
    """What is said behind a noun of how sure it is: "23 cases were confirmed"."""
    while at < len(words) and (words.lower[at] in BE or words.lower[at] in HAVE):
        at += 1
    return _CONFIRMED.get(words.lower[at], "") if at < len(words) else ""


def _ends(words: Words, clauses: Sequence[Clause], at: int, head: int) -> bool:
    """Whether a word behind the head of a noun phrase goes on with something else."""
    word = words.lower[at]
    participle = head == at - 1 and word.endswith("ing")  # "shares changing hands"
    name = head >= 0 and words.capitalised(at) and not words.capitalised(head)  # a list goes on without a mark
    return participle or name or word in ADVERBS or bool(outcome_at(words, at)) or _is_verb(clauses, at)


def _over_of(words: Words, numeral: Numeral) -> int:
    """Where the counted noun may begin: behind "dozens of", "three of the"."""
    at = numeral.closing + 1
    if words.lower[at : at + 1] != ("of",):
        return at
    if words.lower[at + 1 : at + 2] and words.lower[at + 1] in DETERMINERS:
        return at + 2
    return at + 1


def _goes_on(words: Words, at: int) -> bool:
    """Whether a noun phrase goes on at a word."""
    if at >= len(words) or words.timex[at] >= 0:
        return False
    return words.lower[at] not in _NOT_OVER and words.lower[at] not in ADVERBS and words.lower[at][0].isalpha()


def _is_verb(clauses: Sequence[Clause], at: int) -> bool:
    return any(clause.group.first <= at <= clause.group.last for clause in clauses)


def _is_age(words: Words, numeral: Numeral, noun: _Noun) -> bool:
    """Whether a number tells how old somebody is: "aged 12", "12 years old"."""
    before = words.lower[max(0, numeral.first - 2) : numeral.first]
    return not _AGES.isdisjoint(before) or words.lower[noun.last + 1 : noun.last + 2] == ("old",)


def _is_rate(words: Words, numeral: Numeral) -> bool:
    """Whether a number only tells out of how many: "one in 60 people"."""
    before = words.lower[max(0, numeral.first - 2) : numeral.first]
    return len(before) == 2 and before[1] == "in" and (before[0] == "one" or before[0].isdecimal())


def _is_address(words: Words, numeral: Numeral) -> bool:
    """Whether a number is that of a house: "10 Harbour Street"."""
    at = numeral.last + 1
    while at < min(numeral.last + 4, len(words)) and words.capitalised(at):
        if words.lower[at] in lists()["street"]:
            return True
        at += 1
    return False


def _is_insertion(words: Words, numeral: Numeral) -> bool:
    """Whether a number stands alone between commas or brackets, as ages do: "Ada Brook, 86, died"."""
    before, after = words.lower[max(0, numeral.opening - 1)], words.lower[numeral.closing + 1 : numeral.closing + 2]
    return numeral.opening > 0 and before in {",", "("} and (not after or after[0] in {",", ")", "."})


def _told_by_noun(outcome: str, noun: _Noun) -> Unit:
    """The unit of a noun that tells the outcome: "deaths", "confirmed cases"."""
    name = "case" if outcome == "infected" else f"person {outcome}"
    if noun.sort == "further":
        return Unit(f"further {name}", noun.last)
    return Unit(f"{name} {noun.sort}" if noun.sort and name == "case" else name, noun.last)


def _toll(words: Words, numeral: Numeral) -> Unit | None:
    """What a number without a noun has come to: "the death toll rose to 23", "deaths rose to 23"."""
    at = numeral.opening - 1
    if at < 0 or words.lower[at] not in _REACHING:
        return None
    for place in range(at, max(-1, at - _REACHED), -1):
        word = words.lower[place]
        if word == "toll":
            return Unit("person killed", numeral.closing)
        if word in MARKS and place != at and words.timex[place] < 0:
            return None
        name = singular(word)
        own = outcome_of_noun(name) if name else None
        if own is not None and place < at:
            return _told_by_noun(
                own, _Noun(name or "", numeral.closing, sort=_CONFIRMED.get(words.lower[place - 1], ""))
            )
    return None
