# SPDX-License-Identifier: MIT
"""Which quotes are one utterance in several wordings: translated, cut, half quoted, put in reported speech.

Each stays as printed; a group says that the same words of one speaker on one occasion stand behind all of them. Only
quotes that share a rare word of one speaker, or two pairs of words where one is open, are ever compared, and by no word
that many of both articles have, so the work grows with the quotes and not with their pairs. Groups are stars: every
member is a variant of the group's centre, the wording that the most others are variants of, so one weak link does not
chain what is unlike (J. A. Aslam, E. Pelekhov and D. Rus, "The star clustering algorithm for static and dynamic
information organization", Journal of Graph Algorithms and Applications 8, 2004).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from viewer.analysis.linking.content_words import Content, content_of
from viewer.analysis.linking.resemblance import ALIKE, Resemblance
from viewer.domain import calendar
from viewer.domain.quote import QuoteKind
from viewer.domain.when import When

Handle = tuple[int | None, str]
"""What two quotes must share to be compared: a speaker and a stem, or, whoever speaks, two stems in a row."""

_REPEATED = 0.7  # likeness from which words that stand twice in one article are one utterance
_DAYS = 7  # between two tellings of when it was said
_NEEDED = 2  # handles that two quotes share whose speaker is open
_MANY = 100  # pairs of quotes of two articles with one handle, from which it tells nothing
_MARKS = " ,.;:“”‘’\"'"
_RARE = 0.8  # the weight from which a stem is a handle


@dataclass(frozen=True, slots=True)
class Said:
    """What is compared of one quote. ``text`` are its parts, joined by "…"; ``speaker`` is a participant or open.

    ``said`` is when it was said and ``published`` when its article came out, as far as either is known.
    """

    quote: int
    article: int
    text: str
    kind: QuoteKind
    speaker: int | None = None
    said: When | None = None
    published: When | None = None

    @property
    def occasion(self) -> When | None:
        """When it was said, at the latest when it was printed."""
        return self.said or self.published


Pair = tuple[Said, Said]


def handles(said: Said) -> tuple[Handle, ...]:
    """The keys by which a quote is found; two quotes that share none are never compared."""
    return _handles(said.speaker, content_of(said.text))


def likeness(one: Said, two: Said) -> float:
    """How much two quotes are one utterance by their words alone: 0 nothing in common, 1 the same, or one cut from it.

    A number, name, day, "not" or contrary that differs makes it 0.
    """
    return Resemblance.of(content_of(one.text), content_of(two.text)).likeness


def are_variants(one: Said, two: Said) -> bool:
    """Whether two quotes are wordings of one utterance: alike, by one speaker, and said on what can be one occasion.

    Where a speaker is open, the words must be nearly the same and too many for chance. Two quotes of one article are
    variants where it repeats itself word by word (a headline, a pull quote); otherwise it quotes two utterances.
    """
    return _likeness_of_variants(one, two, content_of(one.text), content_of(two.text)) > 0


def worth_comparing(one: Mapping[Handle, Sequence[Said]], two: Mapping[Handle, Sequence[Said]]) -> Iterator[Pair]:
    """The quotes of two articles, or of one, that share enough handles to be compared: one of a speaker, or two.

    Each article has its quotes by their handles. One that many of the quotes of both have tells nothing.
    """
    shared: Counter[tuple[int, int]] = Counter()
    quotes: dict[int, Said] = {}
    for handle in one.keys() & two.keys():
        here, there = one[handle], two[handle]
        if len(here) * len(there) > _MANY:
            continue
        weight = 1 if handle[0] is None else _NEEDED
        for first, second in product(here, there):
            if first.article != second.article or first.quote < second.quote:
                shared[first.quote, second.quote] += weight
                quotes[first.quote], quotes[second.quote] = first, second
    for (first_id, second_id), count in sorted(shared.items()):
        if count >= _NEEDED:
            yield quotes[first_id], quotes[second_id]


def variance(one: Said, two: Said) -> float:
    """The likeness of two quotes that are variants, 0 of others."""
    return _likeness_of_variants(one, two, content_of(one.text), content_of(two.text))


def starred(quotes: Sequence[Said], links: Sequence[Mapping[int, float]]) -> list[list[int]]:
    """Groups of indices of ``quotes``, each ascending, ordered by their first; a quote without variants is its own.

    ``links`` are for each those that it is a variant of, with the likenesses. The groups do not depend on the order.
    """
    centre_of = _Stars(quotes, [content_of(said.text) for said in quotes], links).centre_of
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(quotes)):
        groups[centre_of[index]].append(index)
    return sorted(groups.values())


def _handles(speaker: int | None, content: Content) -> tuple[Handle, ...]:
    stems = list(dict.fromkeys(word.stem for word in content.telling))
    anybody = [(None, f"{one} {two}") for one, two in pairwise(stems)] or [(None, " ".join(stems or content.words))]
    if speaker is None:
        return tuple(anybody)
    rare = {word.stem for word in content.telling if word.weight >= _RARE or word.is_name}
    own = [stem for stem in stems if stem in rare or len(rare) < 2] or [" ".join(content.words)]
    return (*((speaker, stem) for stem in own), *anybody)


def _likeness_of_variants(one: Said, two: Said, content: Content, other: Content) -> float:
    """The likeness of two quotes that are variants, 0 of others."""
    if not _can_be_one(one, two):
        return 0.0
    found = Resemblance.of(content, other)
    if found.likeness < ALIKE:
        return 0.0
    if one.article == two.article and (_is_within(one, two) or not (found.is_part and found.likeness >= _REPEATED)):
        return 0.0
    if (one.speaker is None or two.speaker is None) and not found.says_who_spoke:
        return 0.0
    return found.likeness


def _is_within(one: Said, two: Said) -> bool:
    """Whether one of two quotes of an article is what stands between marks in the other, which is reported: that says
    it once.
    """
    return any(
        outer.kind is not QuoteKind.DIRECT and inner.text.strip(_MARKS) in outer.text
        for outer, inner in ((one, two), (two, one))
    )


def _can_be_one(one: Said, two: Said) -> bool:
    """Whether speakers and times allow it; times may lie a few days apart, for papers print late."""
    if one.speaker is not None and two.speaker is not None and one.speaker != two.speaker:
        return False
    first, second = one.occasion, two.occasion
    return first is None or second is None or _gap(first, second) <= _DAYS * calendar.DAY


def _gap(one: When, two: When) -> int:
    """Seconds from the end of the earlier time to the start of the later one; an open end reaches anywhere."""
    gaps = [
        later.earliest - earlier.latest
        for earlier, later in ((one, two), (two, one))
        if earlier.latest is not None and later.earliest is not None
    ]
    return max(0, *gaps) if gaps else 0


class _Stars:
    """Every quote under the centre of its star, itself where it has no other."""

    def __init__(
        self, quotes: Sequence[Said], contents: Sequence[Content], links: Sequence[Mapping[int, float]]
    ) -> None:
        self._quotes, self._contents, self._links = quotes, contents, links
        order = sorted(range(len(quotes)), key=self._rank)
        self._place = {index: at for at, index in enumerate(order)}
        centres: set[int] = set()
        for index in order:
            if centres.isdisjoint(links[index]):
                centres.add(index)
        self.centre_of = list(range(len(quotes)))
        self._members = {centre: [centre] for centre in centres}
        for index in order:
            if index not in centres:
                self._join(index)

    def _rank(self, index: int) -> tuple[float, float, int, int]:
        """Who becomes a centre first: what the most others are variants of, then the fullest."""
        reach = round(sum(self._links[index].values()), 6)
        return -reach, -self._contents[index].mass, self._quotes[index].article, self._quotes[index].quote

    def _join(self, index: int) -> None:
        links = self._links[index]
        near = sorted(self._members.keys() & links.keys(), key=lambda centre: (-links[centre], self._place[centre]))
        for centre in near:
            if self._fits(index, self._members[centre]):
                self.centre_of[index] = centre
                self._members[centre].append(index)
                return

    def _fits(self, index: int, members: Sequence[int]) -> bool:
        """Whether no member speaks against it: by another speaker, on another occasion, or saying the contrary."""
        one, content = self._quotes[index], self._contents[index]
        if not all(_can_be_one(one, self._quotes[other]) for other in members):
            return False
        wordings = {self._contents[other].words: self._contents[other] for other in members}
        if content.words in wordings:
            return True
        found = (Resemblance.of(content, other) for other in wordings.values())
        return not any(pair.is_of_one_matter and pair.contradicts for pair in found)
