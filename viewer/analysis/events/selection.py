# SPDX-License-Identifier: MIT
"""Which of the words that could name a happening do: one trigger for each happening of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from viewer.analysis.events.clauses import Clause, noun_phrase_start
from viewer.analysis.events.dating import Attachments
from viewer.analysis.events.grammar import BRIDGES, PREPOSITIONS
from viewer.analysis.events.inflection import Form
from viewer.analysis.events.lexicon import Lexicon, Sense, Strength
from viewer.analysis.events.tables import word_set
from viewer.analysis.events.tokens import Words
from viewer.analysis.events.triggers import Trigger, occasion, supported, verb_trigger
from viewer.domain.event import SPOKEN, EventKind

_LIGHT_ONLY = word_set("hold host attend make give have take conduct stage be")
_HARM = frozenset({EventKind.DISASTER, EventKind.ATTACK})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_AMOUNTS = frozenset({"rise", "drop"})
_RANKS = word_set("first second third fourth fifth sixth latest last only youngest oldest")
_BACKGROUND = frozenset({"when", "while", "because", "since", "although", "though", "whereas", "before", "as"})
_TELLING_OPENERS = frozenset({"after", "before", "while", "when", "following"})
_GOALS = word_set(
    "attain reach achieve be become cut reduce halve slash eliminate phase end complete build double triple raise "
    "increase lower meet hit stop ban net land send launch finish replace limit generate produce"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of a sentence when its happenings are chosen. ``leading``: it is a title or opens the article.

    ``told`` are the concepts that the article has told of before.
    """

    words: Words
    clauses: list[Clause]
    nouns: list[Trigger]
    dates: Attachments
    leading: bool
    told: frozenset[str] = frozenset()


def choose(scene: Scene, lexicon: Lexicon) -> list[Trigger]:
    """The triggers of a sentence, in its order."""
    chosen: list[Trigger] = []
    spoken: list[Trigger] = []
    used: set[int] = set()
    for index, clause in enumerate(scene.clauses):
        trigger = _of_clause(scene, index, lexicon)
        if trigger is None or not _told(scene, trigger, clause):
            continue
        if trigger.noun and trigger.last in used:
            continue
        (spoken if trigger.sense.strength is Strength.SPEECH else chosen).append(trigger)
        used.add(trigger.last)
    for noun in scene.nouns:
        if noun.last in used or not _stands_alone(scene, noun, chosen):
            continue
        host = _host(scene, noun, chosen)
        if host is None:
            chosen.append(replace(noun, clause=-1))
        else:  # "will speak with Yang, a member of the Politburo, on a video call Thursday"
            chosen[chosen.index(host)] = replace(noun, clause=host.clause)
        used.add(noun.last)
    chosen = _without_asides(scene, chosen)
    chosen += [trigger for trigger in spoken if _tells_more(scene, trigger, chosen)] if chosen else spoken[:1]
    return sorted(chosen, key=lambda trigger: trigger.first)


def is_target(scene: Scene, trigger: Trigger) -> bool:
    """Whether a clause names a goal that is to be reached by a date: "will halve emissions by 2030"."""
    if trigger.noun or trigger.clause < 0:
        return False
    clause = scene.clauses[trigger.clause]
    own = (*scene.dates.clauses.get(trigger.clause, ()), *scene.dates.frames.get(trigger.clause, ()))
    bound = any(scene.dates.leads[one] == "by" for one in own)
    ahead = bool(clause.group.modal) or clause.group.infinitive or clause.group.form is Form.BASE
    return bound and ahead and clause.group.lemma in _GOALS


def takes_up(scene: Scene, noun: Trigger) -> bool:
    """Whether a definite noun phrase takes up what the article has told: "the flight", "this decision"."""
    first = noun.phrase
    while "of" in scene.words.lower[first : noun.first]:  # "details of the summit"
        first += scene.words.lower[first : noun.first].index("of") + 1
    if noun.sense.kind in SPOKEN and noun.sense.concept not in {"hold a briefing", "address"}:
        return False
    return noun.noun and noun.sense.concept in scene.told and scene.words.lower[first] in _DEFINITE


def _of_clause(scene: Scene, index: int, lexicon: Lexicon) -> Trigger | None:
    """The trigger of a clause: a noun with a support verb, the occasion of a speech, or the verb."""
    clause = scene.clauses[index]
    if scene.words.quoted[clause.group.head] and not _dated(scene, index):
        return None
    target = _target(scene, index)
    if target:
        return target
    verb = verb_trigger(scene.words, scene.clauses, index, lexicon)
    if clause.group.lemma in _LIGHT_ONLY or verb is None or verb.sense.strength is Strength.WEAK:
        noun = supported(scene.words, clause, scene.nouns)
        if noun is not None and not scene.words.quoted[noun.first]:
            return replace(noun, clause=index)
    if verb is not None and verb.sense.kind in _HARM and (cause := _cause(scene, clause)):
        return replace(cause, clause=index)
    if verb is not None and verb.sense.kind in SPOKEN and clause.group.finite:
        place = occasion(scene.words, clause, scene.nouns)
        if place is not None:
            return replace(place, clause=index)
    return verb


def _cause(scene: Scene, clause: Clause) -> Trigger | None:
    """The event noun that does harm: in "a fire killed nine" the fire is what happened."""
    if clause.subject is None or clause.group.passive:
        return None
    first, last = clause.subject
    found = next((noun for noun in scene.nouns if first <= noun.last <= last and noun.sense.kind in _HARM), None)
    return found if found is not None and found.phrase <= max(first, 1) else None


def _target(scene: Scene, index: int) -> Trigger | None:
    if "by" not in scene.dates.leads.values():
        return None  # most sentences
    clause = scene.clauses[index]
    group = clause.group
    sense = Sense(EventKind.TARGET, "reach a target", Strength.STRONG)
    last = group.head
    if group.lemma == "be":  # "be carbon neutral": the complement names the goal
        while last + 1 < clause.right and scene.words.lower[last + 1].isalpha() and scene.words.lower[last + 1] != "by":
            last += 1
    trigger = Trigger(group.head, last, group.lemma, sense, index, False, group.first)
    return trigger if is_target(scene, trigger) else None


def _dated(scene: Scene, index: int) -> bool:
    return bool(scene.dates.clauses.get(index) or scene.dates.frames.get(index))


def _told(scene: Scene, trigger: Trigger, clause: Clause) -> bool:
    """Whether a clause tells of a happening, and does not only name one that is wished for or general."""
    group = clause.group
    dated = (trigger.clause >= 0 and _dated(scene, trigger.clause)) or bool(scene.dates.nouns.get(trigger.last))
    if trigger.sense.kind is EventKind.TARGET or (trigger.noun and dated):
        return True
    if group.infinitive:
        return dated or group.modal in BRIDGES or ranked(scene.words, clause)
    if group.form is Form.ING and not group.finite:
        return dated or (clause.opener in _TELLING_OPENERS and trigger.sense.strength is Strength.STRONG)
    if group.modal and group.modal not in BRIDGES and trigger.sense.strength is not Strength.STRONG:
        return dated or scene.leading
    if not trigger.noun and group.lemma == "be":  # "was in Oslo on Monday", but no state
        return dated and _named_subject(scene.words, clause)
    if trigger.sense.strength is Strength.STRONG:
        return True
    if trigger.sense.concept in _AMOUNTS and not _counted(scene.words, clause):
        return False
    if trigger.sense.strength is Strength.SPEECH and clause.subject is not None:
        return True
    if not trigger.noun and not group.known:
        return dated or scene.leading
    news = trigger.sense.kind is not EventKind.OTHER or _counted(scene.words, clause)
    return dated or scene.leading or (news and _named_subject(scene.words, clause))


def _tells_more(scene: Scene, spoken: Trigger, chosen: Sequence[Trigger]) -> bool:
    """Whether a plain "said" is a happening beside what was said: it has its date, or the rest has not happened."""
    return _own_date(scene, spoken) or all(
        _hangs_on(scene, one.clause, spoken.clause)
        and (one.sense.strength is Strength.WEAK or bool(scene.clauses[one.clause].group.modal))
        for one in chosen
    )


def _hangs_on(scene: Scene, index: int, governor: int) -> bool:
    """Whether a clause depends on another, directly or not."""
    while index > governor:
        index = scene.clauses[index].parent
    return index == governor


def _host(scene: Scene, noun: Trigger, chosen: Sequence[Trigger]) -> Trigger | None:
    """The undated clause in front that a noun with a preposition tells the occasion of: of its kind, and nearest."""
    if noun.phrase == 0 or scene.words.lower[noun.phrase - 1] not in PREPOSITIONS:
        return None
    for trigger in reversed(chosen):
        if not trigger.noun and trigger.first < noun.first:
            same = trigger.sense.kind is noun.sense.kind is EventKind.MEETING
            return trigger if same and not _own_date(scene, trigger) else None
    return None


def ranked(words: Words, clause: Clause) -> bool:
    """Whether an infinitive tells what the first, latest or only one did: "the third envoy to visit the capital"."""
    if not clause.group.infinitive or clause.group.first == 0:
        return False
    start = noun_phrase_start(words, clause.group.first - 1, 0)
    return any(words.lower[at] in _RANKS for at in range(start, clause.group.first))


def _counted(words: Words, clause: Clause) -> bool:
    """Whether a number stands in a clause: "sales rose 4 percent", not "tensions rose"."""
    return any(words.lower[at][0].isdigit() for at in range(clause.left, clause.right + 1))


def _named_subject(words: Words, clause: Clause) -> bool:
    """Whether the subject is a name or stands for a person, not only holds one ("ties with China")."""
    if clause.subject is None:
        return False
    last = clause.subject[1]
    if words.mention[last] >= 0 or words.lower[last] in {"he", "she", "they"}:
        return True
    return _named_behind(words, last)


def _named_behind(words: Words, last: int) -> bool:
    """Whether a name between commas tells who or what the subject is: "the new ferry, the Ida, has sailed"."""
    if last + 2 >= len(words) or words.lower[last + 1] != ",":
        return False
    return any(words.mention[at] >= 0 for at in (last + 2, last + 3) if at < len(words))


def _stands_alone(scene: Scene, noun: Trigger, chosen: Sequence[Trigger]) -> bool:
    """Whether a noun outside the chosen clauses tells of a happening of its own: dated, or somebody's own."""
    strong = noun.sense.strength is Strength.STRONG
    if scene.dates.nouns.get(noun.last):
        return strong or not scene.words.quoted[noun.first]
    if "#" in noun.lemma:
        return True
    if scene.words.quoted[noun.first]:
        return False
    if takes_up(scene, noun):
        return True
    if not strong or noun.sense.kind in SPOKEN:
        return False
    owner = any(
        scene.words.lower[at] == "'s" and scene.words.mention[at - 1] >= 0 for at in range(noun.phrase + 1, noun.first)
    )
    if scene.leading and not chosen:
        return True
    return owner and noun.sense.kind in {EventKind.VISIT, EventKind.MEETING, EventKind.LAUNCH, EventKind.COURT}


def _without_asides(scene: Scene, chosen: list[Trigger]) -> list[Trigger]:
    """Leave out participles that carry no date of their own beside a clause that stands by itself."""

    def stands(trigger: Trigger) -> bool:
        clause = scene.clauses[trigger.clause] if trigger.clause >= 0 else None
        return clause is None or (clause.group.finite and clause.opener not in _BACKGROUND)

    if not any(stands(trigger) for trigger in chosen):
        finite = [one for one in chosen if scene.clauses[one.clause].group.finite or scene.leading]
        return finite or [one for one in chosen if _own_date(scene, one) or not _participle(scene, one)]
    return [trigger for trigger in chosen if stands(trigger) or _own_date(scene, trigger)]


def _participle(scene: Scene, trigger: Trigger) -> bool:
    group = scene.clauses[trigger.clause].group
    return not group.finite and not group.infinitive


def _own_date(scene: Scene, trigger: Trigger) -> bool:
    return bool(scene.dates.nouns.get(trigger.last)) or (trigger.clause >= 0 and _dated(scene, trigger.clause))
