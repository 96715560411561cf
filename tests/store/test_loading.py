# SPDX-License-Identifier: MIT
"""Any findings the domain allows survive the way through the database."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.domain.article import Article, Published
from viewer.domain.basis import Basis, Grade
from viewer.domain.event import Claim, EventKind, Part, Role, Status
from viewer.domain.findings import Findings
from viewer.domain.participant import Entity, EntityKind, Mention
from viewer.domain.quantity import Quantity
from viewer.domain.quote import Quote, QuoteKind
from viewer.domain.span import Span
from viewer.domain.timex import Timex, TimexType
from viewer.domain.when import Precision, When
from viewer.store.library import Library, open_library
from viewer.store.loading import known_fingerprints, load_findings
from viewer.store.writing import add_findings

ENTITY = 7
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
numbers = st.integers(1, 2**63 - 1)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 999), st.integers(1, 99))
several_spans = st.lists(spans, max_size=3).map(tuple)
several_words = st.lists(words, max_size=3).map(tuple)
moments = st.integers(-(2**62), 2**62)
whens = st.one_of(
    st.builds(When, moments, st.none(), st.sampled_from(Precision), st.booleans(), st.booleans()),
    st.builds(When, st.none(), moments, st.sampled_from(Precision), st.booleans(), st.booleans()),
    st.builds(
        lambda start, length, *rest: When(start, start + length, *rest),
        moments,
        st.integers(1, 2**40),
        st.sampled_from(Precision),
        st.booleans(),
        st.booleans(),
    ),
)
bases = st.builds(Basis, st.sampled_from(Grade), words, several_spans, words, words)
maybe_when, maybe_basis, maybe_span = st.none() | whens, st.none() | bases, st.none() | spans
known_entity = st.just(ENTITY)
articles = st.builds(
    Article,
    id=numbers,
    path=words,
    text=words,
    fingerprint=st.just("f"),
    language=st.sampled_from(["en", "de"]),
    title=maybe_span,
    outlet=maybe_span,
    author=maybe_span,
    published=st.builds(Published, maybe_when, maybe_basis),
    lead=maybe_span,
)
quotes = st.builds(
    Quote,
    id=numbers,
    spans=several_spans,
    kind=st.sampled_from(QuoteKind),
    speaker=st.none() | known_entity,
    speaker_span=maybe_span,
    cue=maybe_span,
    addressee=st.none() | known_entity,
    said=maybe_when,
    said_basis=maybe_basis,
    sieve=words,
    confidence=st.floats(0, 1),
)
amounts = st.none() | st.floats(allow_nan=False, allow_infinity=False)
quantities = st.builds(Quantity, spans, amounts, amounts, st.booleans(), words)
claims = st.builds(
    Claim,
    id=numbers,
    sentence=spans,
    head=spans,
    lemma=words,
    title=several_spans,
    kind=st.sampled_from(EventKind),
    status=st.sampled_from(Status),
    when=maybe_when,
    basis=maybe_basis,
    parts=st.lists(st.builds(Part, known_entity, st.sampled_from(Role)), max_size=2).map(tuple),
    quantities=st.lists(quantities, max_size=2).map(tuple),
)
findings = st.builds(
    Findings,
    articles,
    st.builds(Entity, known_entity, st.sampled_from(EntityKind), words, several_words, several_words).map(
        lambda one: (one,)
    ),
    st.lists(st.builds(Mention, spans, st.sampled_from(EntityKind), known_entity), max_size=3).map(tuple),
    st.lists(st.builds(Timex, spans, st.sampled_from(TimexType), words, maybe_when, bases), max_size=3).map(tuple),
    st.lists(quotes, max_size=2, unique_by=lambda one: one.id).map(tuple),
    st.lists(claims, max_size=2, unique_by=lambda one: one.id).map(tuple),
)


class _Undone(Exception):
    pass


@pytest.fixture(scope="module")
def one_library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One for all examples, each of which is undone."""
    opened = open_library(tmp_path_factory.mktemp("any") / "any.dateline")
    yield opened
    opened.close()


@pytest.mark.slow
@given(one=findings)
@settings(max_examples=60, deadline=None)
def test_nothing_is_lost_on_the_way(one_library: Library, one: Findings) -> None:
    with contextlib.suppress(_Undone), one_library.writing() as session:
        add_findings(session, [one])
        assert list(load_findings(session)) == [one]
        raise _Undone


def test_an_empty_library_has_no_articles(library: Library) -> None:
    with library.reading() as session:
        assert list(load_findings(session)) == []
        assert known_fingerprints(session) == frozenset()
