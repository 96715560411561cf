# SPDX-License-Identifier: MIT
"""Which quotes are wordings of one utterance, on labelled pairs and rule by rule."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.labels import GOLD
from tests.analysis.linking.shelved import utterances
from viewer.analysis.article import analyse
from viewer.analysis.linking.people import link_people
from viewer.analysis.linking.utterances import Said, are_variants, handles, likeness
from viewer.domain.article import RawArticle
from viewer.domain.quote import QuoteKind, same_wording
from viewer.domain.when import When

pytestmark = pytest.mark.slow

_NUMBERS = count(1)
MAYOR, ENVOY = 1, 2
DAY = When.day(2024, 5, 6)
PAIRS: dict[str, list[dict[str, Any]]] = json.loads((GOLD / "utterances.json").read_text(encoding="utf-8"))


def said(text: str, speaker: int | None = MAYOR, when: When | None = DAY, *, article: int | None = None) -> Said:
    number = next(_NUMBERS)
    return Said(number, number if article is None else article, text, QuoteKind.DIRECT, speaker, None, when)


def labelled(item: dict[str, str], number: int, speakers: dict[str, int]) -> Said:
    speaker = speakers.setdefault(item["speaker"], len(speakers)) if item["speaker"] else None
    times = [When.parse(item[key]) if key in item else None for key in ("said", "published")]
    article = 0 if "article" in item else number
    return Said(number, article, item["text"], QuoteKind(item["kind"]), speaker, *times)


@cache
def quotes_of(name: str) -> list[tuple[Said, Said, bool, str]]:
    speakers: dict[str, int] = {}
    numbers = count(1)
    return [
        (
            labelled(pair["one"], next(numbers), speakers),
            labelled(pair["two"], next(numbers), speakers),
            pair["same"],
            pair["why"],
        )
        for pair in PAIRS[name]
    ]


def figures(name: str) -> tuple[float, float, list[str]]:
    """Precision, recall, and what is wrong."""
    right, found, wanted, wrong = 0, 0, 0, []
    for one, two, same, why in quotes_of(name):
        printed_again = same_wording(one.text, one.kind) == same_wording(two.text, two.kind)
        joined = are_variants(one, two) if printed_again else len(utterances([one, two])) == 1
        right, found, wanted = right + (joined and same), found + joined, wanted + same
        wrong += [f"{why}: {one.text} | {two.text}"] if joined != same else []
    return right / found, right / wanted, wrong


@pytest.mark.parametrize(
    ("name", "size", "precision", "recall"),
    [("pairs", 60, 1.0, 1.0), ("tried", 20, 1.0, 0.75), ("held_out", 20, 1.0, 0.75)],
)
def test_labelled_pairs(name: str, size: int, precision: float, recall: float) -> None:
    assert len(PAIRS[name]) == size
    found = figures(name)
    assert found[0] >= precision, found[2]
    assert found[1] >= recall, found[2]


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("The dam will hold.", "the dam will hold", True),
        ("We are ready to help Poland.", "We are ready to help Polish people,", True),
        ("The dam by the old mill will hold.", "The dam by the old mill will not hold.", False),
        ("The dam by the old mill won't hold.", "that the dam by the old mill would not hold", True),
        ("It is impossible to repair the dam by the mill.", "The dam by the mill cannot be repaired.", True),
        ("He is not only a thief, he stole the town's bells.", "He is a thief, he stole the town's bells.", True),
        ("It was not one baker but a whole street of them.", "It was a whole street of bakers.", True),
        ("We will not name the thief until the trial is over.", "We will name the thief after the trial.", True),
        ("We need 1,500 sandbags.", "We need fifteen hundred sandbags.", True),
        ("We need two thousand sandbags.", "We need 2,000 sandbags,", True),
        ("We need 2.5 million sandbags.", "We need 2,500,000 sandbags,", True),
        ("We need 2000 sandbags.", "We need 3000 sandbags.", False),
        ("The bridge opens to carts on Monday.", "The bridge opens to carts on Sunday.", False),
        ("Bread prices have doubled and rents are up.", "Bread prices have doubled and rents are down.", False),
        ("Our envoy is on her way to Lima today.", "Our envoy is on her way to Quito today.", False),
        ("The IMF wants us to sell the port.", "The International Monetary Fund wants us to sell the port.", True),
        ("Yes.", "Yes.", False),
        ("the harbour", "We will sell the harbour to nobody.", False),
        ("no gap but a canyon", "What we found was no gap but a canyon in the accounts.", True),
    ],
)  # fmt: skip
def test_rules(one: str, two: str, same: bool) -> None:
    assert are_variants(said(one), said(two)) is same


SENTENCE = "The harbour belongs to the town and will not be sold."
LONG = (
    "The harbour belongs to the fishermen of this town, to their widows and orphans, and will never be sold to a bank."
)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (MAYOR, MAYOR, True),
        (MAYOR, ENVOY, False),
        (MAYOR, None, True),
        (None, None, True),
    ],
)
def test_speakers(one: int | None, two: int | None, same: bool) -> None:
    assert are_variants(said(LONG, one), said(LONG, two)) is same


def test_an_open_speaker_takes_more_words_than_a_known_one() -> None:
    fragment = "swine flu on the islands"
    whole = "We have found no swine flu on the islands so far, and the ports stay open to ships and aircraft."
    assert are_variants(said(fragment), said(whole))
    assert not are_variants(said(fragment, None), said(whole))


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("2024-05-06", "2024-05-07", True),
        ("2024-05-06", "2024-05-13", True),
        ("2024-05-06", "2024-05-16", False),
        ("2023-05-06", "2024-05-06", False),
        ("2024-05", "2024-05-30", True),
        ("2024", "2024-05-30", True),
        ("../2024-05-06", "2019-01-01", True),
        (None, "2024-05-06", True),
    ],
)
def test_occasions(one: str | None, two: str | None, same: bool) -> None:
    times = [When.parse(edtf) if edtf else None for edtf in (one, two)]
    assert are_variants(said(SENTENCE, when=times[0]), said(SENTENCE, when=times[1])) is same


def test_what_was_said_on_one_day_may_be_printed_weeks_later() -> None:
    early = Said(1, 1, SENTENCE, QuoteKind.DIRECT, MAYOR, DAY, DAY)
    late = Said(2, 2, SENTENCE, QuoteKind.DIRECT, MAYOR, DAY, When.day(2024, 6, 20))
    assert are_variants(early, late)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Nobody will sell the harbour.", "As long as I live, nobody will sell the harbour.", True),
        ("We will close the two old reactors.", "The two old reactors will be shut down by us.", False),
    ],
)
def test_one_article_repeats_itself_word_by_word_only(one: str, two: str, same: bool) -> None:
    assert are_variants(said(one, article=7), said(two, article=7)) is same


def test_a_cut_at_each_end_comes_together_through_the_whole() -> None:
    whole = "The hospital will keep its emergency ward, and the consultants may write what they want about our debts."
    cuts = ("The hospital will keep its emergency ward,", "the consultants may write what they want about our debts.")
    assert utterances([said(cuts[0]), said(whole), said(cuts[1])]) == [[0, 1, 2]]


def test_what_both_cuts_of_a_fragment_say_must_agree() -> None:
    quotes = [
        said("sign the fishing treaty with the islands"),
        said("We will sign the fishing treaty with the islands."),
        said("We will not sign the fishing treaty with the islands."),
    ]
    assert [1, 2] not in utterances(quotes)
    assert sorted(map(len, utterances(quotes))) == [1, 2]


def test_one_weak_link_does_not_chain_two_utterances() -> None:
    """A quote that holds both statements joins one of them; the wordings of the other stay with each other."""
    dam = "The old dam above the village was inspected in March and found safe by two engineers"
    school = "The school roof leaks since the storm and nobody has the money to mend it"
    quotes = [
        *(said(f"{dam}{end}") for end in (".", ",", " from abroad.")),
        *(said(f"{school}{end}") for end in (".", ",", " this year.")),
        said("found safe by two engineers. The school roof leaks since the storm"),
    ]
    groups = utterances(quotes)
    assert [0, 1, 2] in [sorted(set(group) - {6}) for group in groups]
    assert [3, 4, 5] in [sorted(set(group) - {6}) for group in groups]


def test_variants_share_a_handle() -> None:
    for name in PAIRS.keys() - {"format"}:
        for one, two, _, _ in quotes_of(name):
            if are_variants(one, two):
                assert not set(handles(one)).isdisjoint(handles(two))


def test_handles_are_those_of_the_speaker_and_those_of_anybody() -> None:
    assert handles(said("The harbour burned.", MAYOR)) == ((MAYOR, "harbor"), (MAYOR, "burn"), (None, "harbor burn"))
    assert handles(said("The harbour burned.", None)) == ((None, "harbor burn"),)
    assert handles(said("It is!", None)) == ((None, "it is"),)


_WORDS = st.sampled_from(
    ["the", "dam", "will", "not", "hold", "40", "60", "men", "Oslo", "Lima", "rise", "fall", "…", "."]
)
_TEXTS = st.lists(_WORDS, min_size=0, max_size=12).map(" ".join)
_SAID = st.builds(
    lambda text, speaker, article, day: (text, speaker, article, day),
    _TEXTS,
    st.sampled_from([None, MAYOR, ENVOY]),
    st.integers(0, 4),
    st.sampled_from([None, 1, 5, 20]),
)


def drawn(items: list[tuple[str, int | None, int, int | None]]) -> Iterator[Said]:
    for number, (text, speaker, article, day) in enumerate(items):
        when = When.day(2024, 5, day) if day else None
        yield Said(number, article, text, QuoteKind.DIRECT, speaker, None, when)


@given(st.lists(_SAID, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_quotes_does_not_matter(items: list[tuple[str, int | None, int, int | None]], random: Any) -> None:
    quotes = list(drawn(items))
    mixed = random.sample(quotes, len(quotes))
    groups = [{frozenset(some[at].quote for at in group) for group in utterances(some)} for some in (quotes, mixed)]
    assert groups[0] == groups[1]
    assert sorted(at for group in utterances(quotes) for at in group) == list(range(len(quotes)))


@settings(max_examples=200)
@given(_TEXTS, _TEXTS)
def test_likeness_is_symmetric_and_bounded(one: str, two: str) -> None:
    first, second = said(one), said(two)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1
    assert are_variants(first, second) == are_variants(second, first)


def test_five_articles_have_one_utterance_in_two_translations(shared: Path) -> None:
    """The pair that is labelled there is found, and articles share no other."""
    paths = sorted((shared / "articles").glob("*.txt"))
    if not paths:
        pytest.skip("the five articles are not beside this checkout")
    articles = [analyse(RawArticle.of_text(path.read_text(encoding="utf-8"), path.name)) for path in paths]
    people = {entity: who.id for who in link_people(one.entities for one in articles) for entity in who.entities}
    quotes = [
        Said(
            quote.id,
            findings.article.id,
            " … ".join(span.of(findings.article.text) for span in quote.spans),
            quote.kind,
            people.get(quote.speaker) if quote.speaker is not None else None,
            quote.said,
            findings.article.published.when,
        )
        for findings in articles
        for quote in findings.quotes
    ]
    told_by = {findings.article.id: findings.article.path[:3] for findings in articles}
    groups = [{(told_by[quotes[at].article], quotes[at].text) for at in group} for group in utterances(quotes)]
    found = [group for group in groups if len({article for article, _ in group}) > 1]
    labels = json.loads((shared / "gold.json").read_text(encoding="utf-8"))["same_quote"]
    wanted = [{(article, text) for article, text in (told.split(": ", 1) for told in pair)} for pair in labels]
    assert len(found) == len(wanted) == 1
    assert wanted[0] <= found[0]
    assert {article for article, _ in found[0]} == {article for article, _ in wanted[0]}
