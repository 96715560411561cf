# SPDX-License-Identifier: MIT
"""What is kept of an article follows from that article alone, and leads to those that have something in common."""

from __future__ import annotations

import pytest

from tests.cannery import NAMES, read_of
from viewer.analysis.linking.digest import Digest, Layer, digest_of


def digest(name: str) -> Digest:
    return read_of(name).digest


def share(one: str, two: str, layer: Layer) -> bool:
    return bool(digest(one).keys(layer) & digest(two).keys(layer))


@pytest.mark.parametrize("name", NAMES)
def test_equal_findings_have_equal_digests_and_keys(name: str) -> None:
    findings = read_of(name).findings
    again = digest_of(findings, findings)
    assert again == digest(name)
    assert again.all_keys == digest(name).all_keys


@pytest.mark.parametrize(
    ("one", "two", "layer"),
    [
        ("fire", "fire_again", Layer.COPIES),
        ("fire", "ruins", Layer.STORIES),
        ("fire", "ruins", Layer.EVENTS),
        ("ruins", "owner", Layer.EVENTS),
        ("seeds", "letters", Layer.EVENTS),  # months apart, for it is the same day
        ("fire", "ruins", Layer.UTTERANCES),
        ("signed", "today", Layer.OCCASIONS),
    ],
)
def test_what_goes_together_is_found(one: str, two: str, layer: Layer) -> None:
    assert share(one, two, layer)


@pytest.mark.parametrize("layer", [layer for layer in Layer if layer is not Layer.STORIES])  # two texts share words
@pytest.mark.parametrize("name", [name for name in NAMES if name != "alone"])
def test_what_goes_with_nothing_is_found_by_nothing(name: str, layer: Layer) -> None:
    assert not share("alone", name, layer)


@pytest.mark.parametrize(("one", "two"), [("fire", "ruins"), ("fire", "signed"), ("seeds", "letters")])
def test_only_prints_of_one_text_share_its_handles(one: str, two: str) -> None:
    assert not share(one, two, Layer.COPIES)


def test_only_an_article_whose_own_words_date_it_stands_alone() -> None:
    assert {name for name in NAMES if not digest(name).alone} == {"today", "later", "alone"}
    assert {digest(name).round for name in NAMES} == {0}


def test_preparing_changes_nothing() -> None:
    findings = read_of("fire").findings
    prepared = digest_of(findings, findings)
    prepared.prepare()
    assert prepared == digest_of(findings, findings)
