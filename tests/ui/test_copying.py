# SPDX-License-Identifier: MIT
"""What is pasted says where it stands."""

from __future__ import annotations

from viewer.domain.selection import Noun, Ref
from viewer.ui.contents import Contents
from viewer.ui.copying import words_to_copy
from viewer.ui.snapshot import Snapshot
from viewer.wording.quotes import cited


def test_an_article(contents: Contents, snapshot: Snapshot) -> None:
    words = words_to_copy(contents, Ref(Noun.ARTICLE, snapshot.articles[0]))
    assert "7 March 2024" in words
    assert words.endswith("bridge-vote.txt")


def test_an_event_with_all_its_sentences(contents: Contents, snapshot: Snapshot) -> None:
    for event in snapshot.events:
        words = words_to_copy(contents, Ref(Noun.EVENT, event))
        for claim in contents.claims(event):
            assert f"{cited(claim.text)} (" in words
            assert f"characters {claim.sentence.start:,}–{claim.sentence.end:,}" in words


def test_a_participant_and_a_quote(contents: Contents, snapshot: Snapshot) -> None:
    names = [words_to_copy(contents, Ref(Noun.PARTICIPANT, each)) for each in snapshot.participants]
    assert any(words.startswith("Clara Voss") for words in names)
    row = contents.quote_rows(snapshot.quotes[:1])[0]
    words = words_to_copy(contents, Ref(Noun.QUOTE, row.id))
    assert words.startswith(f"“{row.text}” (")
    assert row.article_title in words


def test_what_is_gone_gives_nothing(contents: Contents) -> None:
    for noun in Noun:
        assert words_to_copy(contents, Ref(noun, 12345)) == ""
