# SPDX-License-Identifier: MIT
"""A digest that was written down is read as it was, and nothing that stands there is ever run."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cannery import NAMES, read_of
from viewer.analysis.linking import digest_form
from viewer.analysis.linking.digest import Digest
from viewer.analysis.linking.digest_form import BEGINNING, body_text, digest_from, names_of, names_text
from viewer.domain.participant import Entity, EntityKind
from viewer.domain.when import Precision, When


def again(digest: Digest) -> Digest | None:
    return digest_from(digest.article, names_text(digest.entities), body_text(digest))


@pytest.mark.parametrize("name", NAMES)
def test_a_digest_comes_back_as_it_was(name: str) -> None:
    digest = read_of(name).digest
    found = again(digest)
    assert found == digest
    assert found is not None
    assert found.all_keys == digest.all_keys
    assert found.vector == digest.vector
    assert found.quote_handles == digest.quote_handles


def test_what_others_told_of_it_comes_back() -> None:
    told = replace(read_of("today").digest, published=When(None, 2**40, Precision.WEEK, True, True), round=2)
    found = again(told)
    assert found is not None
    assert (found.published, found.round, found.alone) == (told.published, 2, False)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.builds(Entity, st.integers(0, 2**63 - 1), st.sampled_from(EntityKind), TEXTS)))
def test_any_names_come_back(entities: list[Entity]) -> None:
    assert names_of(names_text(entities)) == tuple(entities)


def test_the_form_stands_at_the_beginning_and_another_one_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    digest = read_of("fire").digest
    names, body = names_text(digest.entities), body_text(digest)
    assert body.startswith(BEGINNING)
    monkeypatch.setattr(digest_form, "FORM", digest_form.FORM + 1)
    assert digest_from(digest.article, names, body) is None


@pytest.mark.parametrize(
    "body",
    [
        "__import__('os').system('true')",
        "cos\nsystem\n(S'true'\ntR.",  # a pickle
        '{"__class__": "os.system"}',
        "[1]",
        "",
    ],
)
def test_what_is_no_digest_is_an_error_and_never_run(body: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        digest_from(1, "[]", body)


def test_numbers_and_words_are_all_there_is() -> None:
    def plain(value: object) -> bool:
        if isinstance(value, list):
            return all(map(plain, value))
        return value is None or type(value) in (bool, int, float, str)

    digest = read_of("fire").digest
    assert plain(json.loads(body_text(digest)))
    assert plain(json.loads(names_text(digest.entities)))
