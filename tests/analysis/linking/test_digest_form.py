# SPDX-License-Identifier: MIT
"""A digest that was written down is read as it was, and nothing that stands there is ever run."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.cannery import NAMES, read_of
from viewer.analysis.linking import digest_form
from viewer.analysis.linking.digest import Digest
from viewer.analysis.linking.digest_form import BEGINNING, body_text, digest_from
from viewer.domain.when import Precision, When


def again(digest: Digest) -> Digest | None:
    return digest_from(digest.article, body_text(digest))


@pytest.mark.parametrize("name", NAMES)
def test_a_digest_comes_back_as_it_was(name: str) -> None:
    digest = read_of(name).digest
    found = again(digest)
    assert found == digest
    assert found is not None
    assert found.all_keys == digest.all_keys
    assert found.vector == digest.vector
    assert found.quotes_by_handle == digest.quotes_by_handle


def test_what_others_told_of_it_comes_back() -> None:
    told = replace(read_of("today").digest, published=When(None, 2**40, Precision.WEEK, True, True), round=2)
    found = again(told)
    assert found is not None
    assert (found.published, found.round, found.alone) == (told.published, 2, False)


def test_the_form_stands_at_the_beginning_and_another_one_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    digest = read_of("fire").digest
    body = body_text(digest)
    assert body.startswith(BEGINNING)
    monkeypatch.setattr(digest_form, "FORM", digest_form.FORM + 1)
    assert digest_from(digest.article, body) is None


@pytest.mark.parametrize(
    "body",
    [
        "__import__('os').system('true')",
        "cos\nsystem\n(S'true'\ntR.",  # a pickle
        '{"__class__": "os.system"}',
        f"{BEGINNING}0]",
        "",
    ],
)
def test_what_is_no_digest_is_an_error_and_never_run(body: str) -> None:
    with pytest.raises((ValueError, LookupError)):
        digest_from(1, body)


def test_numbers_and_words_are_all_there_is() -> None:
    def plain(value: object) -> bool:
        if isinstance(value, list):
            return all(map(plain, value))
        return value is None or type(value) in (bool, int, float, str)

    digest = read_of("fire").digest
    assert plain(json.loads(body_text(digest)))
