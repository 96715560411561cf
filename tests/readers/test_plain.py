# SPDX-License-Identifier: MIT
"""A text file becomes an article exactly as it stands."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path

import pytest

from viewer.domain.errors import ReadError
from viewer.readers.plain import read


@pytest.mark.parametrize(
    "text",
    [
        "One line",
        "Windows\r\nlines\r\n\r\nand a lone \r one\n",
        "\n\n  leading and trailing blanks \t\n\n",
        "“curly” ‘quotes’ – and… 🙂\u2028separator\u00a0\n",
        "# Markdown\n\n*stays* as [it](x) is\n",
        "e\u0301 and é stay different",
        "\x0cform feed\x0b",
    ],
)
def test_the_text_is_exactly_what_is_in_the_file(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode())
    article = read(path)
    assert article.text == text
    assert article.path == str(path)
    assert article.fingerprint == sha256(text.encode()).hexdigest()


def test_a_name_that_is_not_utf_8_is_spelled_out(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_bytes(b"Hello")
    assert read(path).path == rf"{tmp_path}/caf\xe9.txt"


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfHello")
    assert read(path).text == "Hello"


@pytest.mark.parametrize("content", [b"", b"   \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", "\u00a0\u2003\n".encode()])
def test_a_file_without_a_word_is_empty(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert (caught.value.reason, caught.value.where) == ("empty", str(path))


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        b"PK\x03\x04\x14\0\0\0\x08\0",
        b"text with one \0 in it, and more text behind it",
        bytes(range(1, 32)) * 20,
        b"%PDF-1.7\n\x01\x02\x03\x04\x05\x06",
    ],
)
def test_what_is_no_text_is_binary(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError) as caught:
        read(path)
    assert caught.value.reason == "binary"
