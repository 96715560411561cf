# SPDX-License-Identifier: MIT
"""Comparing words the way a reader does: capitals, ligatures and the shape of apostrophes do not count.

Where words only settle the order of what is equal otherwise, they do so in the same way on every database.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from sqlalchemy import ColumnElement, FunctionElement, String
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


def fold(text: str) -> str:
    """The text as it is compared: ``fold("Élysée’s") == fold("ÉLYSÉE's")``."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES)


class folded(FunctionElement[str]):  # noqa: N801  # spelled as the SQL function that it is
    """``fold`` in SQL: SQLite knows capitals of ASCII only, so it calls the one above; other databases come near."""

    type = String()
    inherit_cache = True
    name = "folded"

    def __init__(self, text: ColumnElement[str] | Any) -> None:  # noqa: ANN401  # an ORM attribute, too
        super().__init__(text)


@compiles(folded)
def _anywhere(element: folded, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    return f"replace(lower({compiler.process(element.clauses, **options)}), '’', '''')"


@compiles(folded, "sqlite")
def _in_sqlite(element: folded, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    return f"fold({compiler.process(element.clauses, **options)})"


class by_code_point(FunctionElement[str]):  # noqa: N801  # as above
    """Words to order by: SQLite compares code points anyway, a server would follow the locale that it was set up in."""

    type = String()
    inherit_cache = True
    name = "by_code_point"

    def __init__(self, text: ColumnElement[str] | Any) -> None:  # noqa: ANN401  # an ORM attribute, too
        super().__init__(text)


@compiles(by_code_point)
def _as_it_is(element: by_code_point, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    return str(compiler.process(element.clauses, **options))


@compiles(by_code_point, "postgresql")
def _in_postgresql(element: by_code_point, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401
    return f'{compiler.process(element.clauses, **options)} COLLATE "C"'
