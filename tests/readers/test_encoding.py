# SPDX-License-Identifier: MIT
"""Bytes of many origins become the text that was meant."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.readers.encoding import NotText, decode

ENGLISH = "The minister’s reply – “not yet” – came at 9 o’clock; the café in Zürich was shut.\r\n"
RUSSIAN = "Министр сказал, что договор будет подписан в среду, и уехал домой вместе с послом.\n" * 4
GREEK = "Ο υπουργός είπε ότι η συμφωνία θα υπογραφεί την Τετάρτη και έφυγε για το σπίτι του.\n" * 4


@pytest.mark.parametrize(
    ("content", "text", "encoding"),
    [
        (ENGLISH.encode(), ENGLISH, "utf-8"),
        (codecs.BOM_UTF8 + ENGLISH.encode(), ENGLISH, "utf-8"),
        (codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le"),
        (codecs.BOM_UTF16_BE + ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be"),
        (codecs.BOM_UTF32_LE + ENGLISH.encode("utf-32-le"), ENGLISH, "utf-32-le"),
        (codecs.BOM_UTF32_BE + ENGLISH.encode("utf-32-be"), ENGLISH, "utf-32-be"),
        (ENGLISH.encode("utf-16-le"), ENGLISH, "utf-16-le"),
        (ENGLISH.encode("utf-16-be"), ENGLISH, "utf-16-be"),
        (ENGLISH.encode("cp1252"), ENGLISH, "cp1252"),
        (b"It\x92s done", "It’s done", "cp1252"),
        (b"na\xefve", "naïve", "cp1252"),
        (codecs.BOM_UTF8 + b"spoiled \x93mark\x94 of UTF-8", "spoiled “mark” of UTF-8", "cp1252"),
        (b"plain", "plain", "utf-8"),
        (b"", "", "utf-8"),
    ],
)
def test_an_encoding_is_recognised(content: bytes, text: str, encoding: str) -> None:
    decoded = decode(content)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GREEK, "cp1253")])
def test_other_scripts_from_before_unicode(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    "content",
    [
        b"\0",
        b"one \0 is enough",
        "astral \0 too".encode("utf-16"),
        codecs.BOM_UTF16_LE + b"\x00\xd8\x41",
        bytes(1000),
        bytes(range(256)) * 4,
        b"\x1b\x01\x02\x03",
    ],
)
def test_noise_is_not_text(content: bytes) -> None:
    with pytest.raises(NotText):
        decode(content)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_any_text_in_utf_8_comes_back(text: str) -> None:
    if not text.startswith("\ufeff"):
        assert decode(text.encode()).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_not(content: bytes) -> None:
    try:
        decoded = decode(content)
    except NotText:
        return
    decoded.text.encode()  # no lone surrogates, which no database takes
    assert "\0" not in decoded.text
