# SPDX-License-Identifier: MIT
"""Identifiers that follow from what a thing is: the order of import and the number of workers leave no trace."""

from __future__ import annotations

from hashlib import blake2b


def content_id(kind: str, *parts: object) -> int:
    """A positive 63-bit number for what ``kind`` and ``parts`` determine. Fits SQL's BIGINT and numpy's int64."""
    digest = blake2b("\x1f".join((kind, *map(str, parts))).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def spelled(identifier: int) -> str:
    """The identifier as it stands in exports: 16 hexadecimal digits (JSON numbers lose digits past 2**53)."""
    return f"{identifier:016x}"
