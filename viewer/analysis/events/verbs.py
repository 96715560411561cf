# SPDX-License-Identifier: MIT
"""Verb groups: a verb with its auxiliaries, told apart from nouns and adjectives of the same form.

A form that can be both ("talks", "strike") is decided by what stands before it, as in the contextual rules of
E. Brill, "A simple rule-based part of speech tagger" (1992).
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from viewer.analysis.events.grammar import (
    ADVERBS,
    BE,
    BRIDGES,
    CONJUNCTIONS,
    DETERMINERS,
    DO,
    HAVE,
    MARKS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
)
from viewer.analysis.events.inflection import Form, guess_base
from viewer.analysis.events.lexicon import Lexicon
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.domain.participant import EntityKind

_AUXILIARIES = BE | HAVE | DO | MODALS | {"'s"}
_STARTING = _AUXILIARIES | {"to"}
_PLURALS = word_set("police people men women children gunmen two three four five six seven eight nine ten")
_CONTRACTING = word_set("he she it that who there what")  # behind these "'s" is a verb
_OF_MANY = word_set("say claim argue insist admit warn hope plan want expect believe")
_COMPOUNDED = word_set("based backed owned born sponsored controlled")  # "Seattle based Acme"
_GERUND_LEADS = word_set("after before by while when since for without of from in on")
_REGULAR_PAST = Form.PAST | Form.PARTICIPLE
_NO_OBJECT = MARKS | {"of"}  # behind a word that is no verb
_JOINTS = DETERMINERS | PREPOSITIONS | CONJUNCTIONS  # no subject stands there
_NO_VERB = DETERMINERS | PREPOSITIONS | PRONOUNS
_CLOSED = _JOINTS | SUBORDINATORS | MARKS | PRONOUNS
_ENDS_CLAUSE = MARKS | CONJUNCTIONS | (PREPOSITIONS - {"to"})
_RELATIVE_DETERMINERS = frozenset({"that", "which", "all", "both"})
_NO_PRESENT = PREPOSITIONS | (DETERMINERS - {"that", "which", "this"})
_NO_BASE = PREPOSITIONS | (DETERMINERS - {"which"})
_NO_GERUND = DETERMINERS - {"that", "all", "both"}
_OPENING_DETERMINERS = DETERMINERS - {"'s"}
_SUBJECTS = PRONOUNS | {"which", "that", "and"}
_OPENING_OBJECT = (
    _OPENING_DETERMINERS
    | PRONOUNS
    | word_set("him her them to in for at on with into back down up off out over")
    | {"$"}
)
_BETWEEN_VERBS = MARKS | SUBORDINATORS | CONJUNCTIONS | PRONOUNS | {"this", "these", "there"}


class Group(NamedTuple):
    """A verb group: words ``first`` to ``last`` with the verb ``head`` itself, whose base form is ``lemma``.

    ``modal`` is the modal verb or bridge ("will", "due"), "" for none; ``finite`` is False for infinitives,
    participles and gerunds; ``past`` is simple or auxiliary past; ``known`` False where no list has the verb. A plain
    tuple, for there are many.
    """

    first: int
    head: int
    last: int
    lemma: str
    form: Form
    modal: str = ""
    perfect: bool = False
    passive: bool = False
    negated: bool = False
    infinitive: bool = False
    finite: bool = True
    past: bool = False
    known: bool = True


def find_groups(words: Words, lexicon: Lexicon, *, headline: bool = False) -> list[Group]:
    """The verb groups of a sentence, in its order. ``headline``: tenses and nouns as headlines use them."""
    groups: list[Group] = []
    index = 0
    for at, word in enumerate(words.lower):
        opens, is_verb = word in _STARTING, word in lexicon.verbs
        if not (opens or is_verb or word.endswith("ed")) or at < index:
            continue  # most words
        if words.mention[at] >= 0 or words.timex[at] >= 0:
            continue
        group = None
        if opens:
            group = _with_auxiliaries(words, at, lexicon)
        elif is_verb and not (groups and groups[-1].last == at - 1 and not word.endswith("ing")):
            group = _bare(words, at, lexicon, headline=headline)
            if group and at and words.lower[at - 1] in NEGATIONS:
                group = group._replace(first=at - 1, negated=True)
        elif word.endswith("ed") and len(word) > 4:
            group = _unknown(words, at)
        if group:
            groups.append(group)
            index = group.last + 1
    if not any(group.finite for group in groups) and (found := _only_verb(words, lexicon, headline=headline)):
        groups = sorted(
            [*(group for group in groups if group.first > found.last), found], key=lambda group: group.first
        )
    return _reduced_relatives(words, groups)


def _only_verb(words: Words, lexicon: Lexicon, *, headline: bool) -> Group | None:
    """Where there is no verb else, the first form that can be one between two nouns: "Airline orders ten jets"."""
    for at in range(1, len(words) - 1):
        word, after = words.lower[at], words.lower[at + 1]
        if words.mention[at] >= 0 or words.timex[at] >= 0 or word not in lexicon.verbs or after in _NO_OBJECT:
            continue
        if after in PREPOSITIONS and not headline:
            continue
        before = words.lower[_before(words, at)] if _before(words, at) >= 0 else "."
        if not before[0].isalnum() or before in _JOINTS:
            continue
        for lemma, forms in lexicon.verbs[word]:
            plural = Form.BASE in forms and (before.endswith("s") or before in _PLURALS or words.mention[at - 1] >= 0)
            if Form.PRESENT in forms or plural or Form.PAST in forms:
                return Group(at, at, at, lemma, Form.PRESENT if Form.PAST not in forms else forms)
    return None


def _with_auxiliaries(words: Words, start: int, lexicon: Lexicon) -> Group | None:
    lower = words.lower
    if lower[start] == "'s" and (start == 0 or lower[start - 1] not in _CONTRACTING):
        return None
    chain, at, final, modal, negated = _auxiliaries(words, start, lexicon)
    features = Group(
        start,
        final,
        final,
        chain[-1],
        Form.BASE,
        modal,
        perfect=not HAVE.isdisjoint(chain[:-1]),
        negated=negated,
        infinitive=chain[0] == "to",
        finite=chain[0] not in {"to", "being", "having", "been", "be"},
        past=chain[0] in {"was", "were", "had", "did"},
    )
    if head := _head_after(words, at, chain[-1], lexicon):
        lemma, form, known = head
        passive = form is Form.PARTICIPLE and chain[-1] in BE
        perfect = chain[-1] != "to" and not HAVE.isdisjoint(chain)
        return features._replace(
            head=at, last=at, lemma=lemma, form=form, passive=passive, perfect=perfect, known=known
        )
    for base, forms in (("be", BE), ("have", HAVE), ("do", DO)):
        if chain[-1] in forms:
            return features._replace(lemma=base)
    return None


def _auxiliaries(words: Words, start: int, lexicon: Lexicon) -> tuple[list[str], int, int, str, bool]:
    """The auxiliaries from ``start`` on, the word behind them, the last of them, the modal, whether it is negated."""
    lower, size = words.lower, len(words)
    chain: list[str] = []
    modal, negated, at, final = "", False, start, start
    while at < size:
        word = lower[at]
        if word in _AUXILIARIES or (word == "to" and _takes_to(chain)):
            chain.append(word)
            modal = modal or (word if word in MODALS else "")
            final = at
        elif word in BRIDGES and chain and at + 1 < size and lower[at + 1] == "to":
            chain.append(word)
            modal, final = word, at
        elif word in NEGATIONS:
            negated = True
        elif not (word in ADVERBS or (word.endswith("ly") and word not in lexicon.verbs)):
            break
        at += 1
    return chain, at, final, modal, negated


def _takes_to(chain: list[str]) -> bool:
    return not chain or chain[-1] in BRIDGES or chain[-1] in HAVE or chain[-1] in BE


def _head_after(words: Words, at: int, auxiliary: str, lexicon: Lexicon) -> tuple[str, Form, bool] | None:
    """The lexical verb at ``at`` with the form that its auxiliary asks for."""
    if at >= len(words) or words.mention[at] >= 0:
        return None
    word = words.lower[at]
    if auxiliary in BE or auxiliary == "'s":
        wanted: tuple[Form, ...] = (Form.PARTICIPLE, Form.ING)
    elif auxiliary in HAVE:
        wanted = (Form.PARTICIPLE,)
    else:
        wanted = (Form.BASE,)
    for form in wanted:
        for lemma, forms in lexicon.verbs.get(word, ()):
            if form in forms:
                return lemma, form, True
    if Form.PARTICIPLE in wanted and word.endswith("ed") and len(word) > 4:
        return guess_base(word), Form.PARTICIPLE, False
    if auxiliary in MODALS and word.isalpha() and word not in _NO_VERB:
        return word, Form.BASE, False
    return None


def _bare(words: Words, at: int, lexicon: Lexicon, *, headline: bool) -> Group | None:
    """A verb without auxiliary, or None where the word is something else."""
    word = words.lower[at]
    readings = lexicon.verbs[word]
    noun_like = word in lexicon.nouns
    before = _before(words, at)
    previous = words.lower[before] if before >= 0 else ""
    for lemma, forms in readings:
        if forms & _REGULAR_PAST and _can_be_past(words, at, before, noun_like and Form.BASE in forms):
            finite = Form.PAST in forms and previous not in MARKS
            finite = finite or (Form.PAST in forms and previous in {"", ",", "–", "—", ")", "”", '"'})
            follows_by = at + 1 < len(words) and words.lower[at + 1] == "by"
            passive = (not finite or follows_by) and Form.PARTICIPLE in forms
            return Group(at, at, at, lemma, forms, passive=passive, finite=finite and not passive, past=True)
        if Form.PRESENT in forms and _can_be_present(words, at, before, noun_like, headline):
            return Group(at, at, at, lemma, Form.PRESENT)
        if Form.BASE in forms and _can_be_base(words, at, before, noun_like, headline):
            return Group(at, at, at, lemma, Form.BASE)
        if Form.ING in forms and _can_be_ing(words, at, before, noun_like):
            return Group(at, at, at, lemma, Form.ING, finite=False)
    return None


def _before(words: Words, at: int) -> int:
    """The word in front, adverbs skipped; -1 at the start."""
    at -= 1
    while at >= 0 and (words.lower[at] in ADVERBS or (words.lower[at].endswith("ly") and words.mention[at] < 0)):
        if words.lower[at] in {"both", "all", "long"}:
            break
        at -= 1
    return at


def _can_be_past(words: Words, at: int, before: int, noun_like: bool) -> bool:
    if before < 0:
        return False
    previous = words.lower[before]
    if previous in DETERMINERS and previous not in _RELATIVE_DETERMINERS:
        return False
    if previous in PREPOSITIONS and previous not in {"as", "than"}:
        return False
    if _goes_on(words, at + 1) and words.lower[before].endswith("ing") and words.lower[before] not in PRONOUNS:
        return False  # "reopening closed channels"
    if words.lower[at] in _COMPOUNDED and words.mention[before] >= 0 and _goes_on(words, at + 1):
        return False
    if noun_like:  # "hit", "cut", "bid": a noun unless a subject stands before it
        return (
            previous in PRONOUNS
            or words.mention[before] >= 0
            or previous in {"which", "that"}
            or _opens_object(words, at)
        )
    return True


def _goes_on(words: Words, at: int) -> bool:
    """Whether a noun phrase can go on at a word: it is neither a function word nor a mark."""
    return at < len(words.lower) and words.lower[at] not in _CLOSED and words.timex[at] < 0


def _can_be_present(words: Words, at: int, before: int, noun_like: bool, headline: bool) -> bool:
    if before < 0 or words.lower[before] in _NO_PRESENT:
        return False
    if words.lower[before] in _SUBJECTS or words.lower[before] == ",":
        return True
    if not noun_like:  # "corruption charges against": behind a common noun only with an object
        told = words.lower[at] == "says" or _opens_clause(words, at) or _dated_next(words, at)
        return words.mention[before] >= 0 or told
    return (words.mention[before] >= 0 or headline) and words.lower[before] not in MARKS and _opens_object(words, at)


def _can_be_base(words: Words, at: int, before: int, noun_like: bool, headline: bool) -> bool:
    if before < 0 or words.lower[before] in _NO_BASE:
        return False
    previous = words.lower[before]
    if previous in {"they", "we", "you", "i", "who"}:
        return True
    if words.mention[before] >= 0 and words.lower[at] in _OF_MANY and _is_organisation(words, before):
        return True
    plural = (previous.endswith("s") and not previous.endswith("'s")) or previous in _PLURALS
    if noun_like or not plural:
        return headline and (plural or words.mention[before] >= 0) and _opens_object(words, at)
    return True


def _is_organisation(words: Words, at: int) -> bool:
    """Whether a name is that of a body of people, which British news has in the plural: "the board say they will"."""
    return words.kinds[words.mention[at]] is EntityKind.ORGANISATION


def _can_be_ing(words: Words, at: int, before: int, noun_like: bool) -> bool:
    previous = words.lower[before] if before >= 0 else ""
    if previous in _NO_GERUND:
        return False
    if noun_like and at + 1 < len(words) and words.lower[at + 1] in _OPENING_DETERMINERS and previous not in MARKS:
        return True  # a noun has no determiner behind it: "a convoy crossing the desert"
    if noun_like:
        return (previous not in MARKS and previous in _GERUND_LEADS and _opens_object(words, at)) or (
            previous == "," and _opens_object(words, at)
        )
    return previous not in PREPOSITIONS or previous in _GERUND_LEADS


def _opens_object(words: Words, at: int) -> bool:
    """Whether what follows can be the object of a verb or a complement, but not the rest of a noun phrase."""
    after = at + 1
    if after >= len(words):
        return False
    word = words.lower[after]
    return word in _OPENING_OBJECT or words.mention[after] >= 0 or words.timex[after] >= 0 or word[0].isdigit()


def _dated_next(words: Words, at: int) -> bool:
    """Whether a preposition with a date follows: "the permit expires | on June 1"."""
    return at + 2 < len(words) and words.lower[at + 1] in PREPOSITIONS and words.dates(at + 2)


def _opens_clause(words: Words, at: int) -> bool:
    """Whether the next word can follow a verb, but neither ends nor continues a noun phrase."""
    after = words.lower[at + 1] if at + 1 < len(words) else "."
    return after not in _ENDS_CLAUSE


def _unknown(words: Words, at: int) -> Group | None:
    """A past form that no list has, right behind what can be its subject."""
    before = _before(words, at)
    if before < 0 or not _can_be_past(words, at, before, False):
        return None
    subject = words.mention[before] >= 0 or words.lower[before] in _SUBJECTS
    if not subject and not (words.lower[before].isalpha() and _opens_object(words, at)):
        return None
    return Group(at, at, at, guess_base(words.lower[at]), _REGULAR_PAST, past=True, known=False)


def _reduced_relatives(words: Words, groups: list[Group]) -> list[Group]:
    """ "A man arrested on Monday was released": the first of two verbs with no joint between, or between two commas."""
    result = list(groups)
    for index, (one, two) in enumerate(pairwise(groups)):
        bare = one.first == one.head and one.finite and Form.PARTICIPLE in one.form
        if not (bare and two.finite and two.first > one.last + 1):
            continue
        if words.lower[one.first - 1] == "," == words.lower[two.first - 1]:  # "the bridge, built in 1890, collapsed"
            result[index] = one._replace(finite=False, passive=True)
            continue
        joint = not _BETWEEN_VERBS.isdisjoint(words.lower[one.last + 1 : two.first])
        if not joint and words.lower[one.last + 1] in PREPOSITIONS:
            result[index] = one._replace(finite=False, passive=True)
    return result
