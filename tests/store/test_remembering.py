# SPDX-License-Identifier: MIT
"""Digests, keys and pairs are kept, replaced and let go of."""

from __future__ import annotations

import pytest

from viewer.domain.findings import Findings
from viewer.domain.participant import EntityKind
from viewer.store import remembering
from viewer.store.library import Library
from viewer.store.remembering import Kept
from viewer.store.writing import add_findings

BIG = 2**63 - 1


@pytest.fixture
def filled(library: Library, first: Findings, second: Findings) -> Library:
    """A library of two articles, of which one is remembered."""
    with library.writing() as session:
        add_findings(session, [first, second])
        remembering.keep_digests(session, [Kept(first.article.id, "[1,“body”]", frozenset({1, 2, BIG}))])
        remembering.keep_names(session, [(1, first.entities[0].id), (BIG, first.entities[0].id)])
    return library


def test_a_digest_comes_back_with_its_keys(filled: Library, first: Findings, second: Findings) -> None:
    one, two = first.article.id, second.article.id
    with filled.reading() as session:
        assert list(remembering.kept_digests(session, [one, two])) == [Kept(one, "[1,“body”]")]
        assert remembering.key_counts(session, {1, BIG, 404}) == {1: 1, BIG: 1}
        assert set(remembering.key_holders(session, {1, BIG, 404})) == {(1, one), (BIG, one)}
        assert remembering.undigested(session) == {two}


def test_who_has_a_name_comes_back_with_the_article_once(filled: Library, first: Findings, second: Findings) -> None:
    somebody = first.entities[0]
    with filled.reading() as session:
        assert list(remembering.bearers(session, {1, BIG, 404})) == [(first.article.id, somebody)]
        assert list(remembering.entities(session, [somebody.id, 404])) == [(first.article.id, somebody)]
        assert set(remembering.company(session, [second.article.id, 404])) == {
            (second.article.id, one.kind, one.name) for one in second.entities if one.kind != EntityKind.PLACE
        }


def test_another_digest_takes_the_place_of_the_first(filled: Library, first: Findings, second: Findings) -> None:
    one, two = first.article.id, second.article.id
    with filled.writing() as session:
        remembering.keep_digests(session, [Kept(one, "[1, 2]", frozenset({2})), Kept(two, "[1]", frozenset())])
        assert {kept.article: kept.body for kept in remembering.kept_digests(session, [one, two])} == {
            one: "[1, 2]",
            two: "[1]",
        }
        assert remembering.key_counts(session, {1, 2, BIG}) == {2: 1}
        assert remembering.undigested(session) == set()


def test_pairs_are_kept_both_ways_round_and_by_layer(library: Library) -> None:
    with library.writing() as session:
        remembering.keep_pairs(session, 2, [], [(1, 2, 0.1 + 0.2), (1, BIG, 1.0)])
        remembering.keep_pairs(session, 3, [], [(1, 2, 0.5)])
    with library.writing() as session:
        assert set(remembering.pairs_at(session, 2, [1])) == {(1, 2, 0.1 + 0.2), (1, BIG, 1.0)}
        assert set(remembering.pairs_at(session, 2, [BIG, 2])) == {(2, 1, 0.1 + 0.2), (BIG, 1, 1.0)}
        remembering.keep_pairs(session, 2, [(1, 2), (1, BIG)], [(1, 2, 0.75)])
        assert set(remembering.pairs_at(session, 2, [1, 2, BIG])) == {(1, 2, 0.75), (2, 1, 0.75)}
        assert set(remembering.pairs_at(session, 3, [1])) == {(1, 2, 0.5)}


def test_digests_of_another_form_are_told_and_all_is_forgotten(filled: Library, first: Findings) -> None:
    with filled.writing() as session:
        remembering.keep_pairs(session, 2, [], [(1, 2, 0.5)])
        assert not remembering.is_of_another_form(session, "[1,")
        assert remembering.is_of_another_form(session, "[2,")
        remembering.forget(session)
        assert not remembering.is_of_another_form(session, "[2,")
        assert list(remembering.kept_digests(session, [first.article.id])) == []
        assert remembering.key_counts(session, {1, 2}) == {}
        assert list(remembering.bearers(session, {1, BIG})) == []
        assert list(remembering.pairs_at(session, 2, [1, 2])) == []


def test_what_is_in_an_article_leads_to_it(filled: Library, first: Findings, second: Findings) -> None:
    articles = {first.article.id, second.article.id}
    with filled.reading() as session:
        entities = [one.entities[1].id for one in (first, second)]
        assert remembering.articles_of_entities(session, [*entities, 404]) == articles
        assert remembering.articles_of_claims(session, [first.claims[1].id]) == {first.article.id}
        assert remembering.articles_of_quotes(session, [second.quotes[0].id]) == {second.article.id}
        assert remembering.known_articles(session, {*articles, 404}) == articles
        published = dict(remembering.published(session, {*articles, 404}))
    assert published == dict.fromkeys(articles, first.article.published.when)
