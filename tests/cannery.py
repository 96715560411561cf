# SPDX-License-Identifier: MIT
"""Invented articles that hang together in every way that linking knows, and libraries that grow from them.

``fire`` and ``fire_again`` print one text; ``ruins`` tells of the same fire with another number and another wording of
what the mayor said, and of an arrest that ``owner`` has on another day. ``today`` is dated by ``signed``, and ``later``
by ``today``. A second Novak comes with ``brother``, after whom the bare one of ``bare`` is nobody's; ``letters`` has no
more than the acronym that ``seeds`` explains. ``alone`` goes with nothing.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import MetaData, NullPool, create_engine, select

from viewer.analysis.article import analyse
from viewer.analysis.linking.digest import digest_of
from viewer.domain.article import RawArticle
from viewer.domain.progress import result_of
from viewer.store.library import Library, open_library
from viewer.workspace.linking import Moves, link_and_save
from viewer.workspace.reading import Read

_FIRE = """Nine die in Porto cannery fire

A fire destroyed a cannery in Porto on Monday, killing nine workers, the mayor Clara Novak said.

“We will build the cannery again before the winter comes to the harbour,” Novak said. She visited the ruins on Tuesday
and promised help to the families of the dead. The cannery had stood at the old quay for eighty years and gave work to
most of the street behind it. Firemen from four towns fought the flames until the morning, and the smoke was seen as far
away as the lighthouse.
"""
TEXTS = {
    "fire": f" date 2024-05-07\n\n{_FIRE}",
    "fire_again": f" date 2024-05-08\n\n{_FIRE.replace('Firemen', 'Fire fighters')}\nAll rights reserved.\n",
    "ruins": """ date 2024-05-08

Porto mourns its cannery

A fire at a cannery in Porto killed 12 workers on Monday, officials said. Mayor Clara Novak spoke at the ruins on
Tuesday. “We shall build the cannery again before winter comes to the harbour,” she said.

Police arrested the owner of the cannery, Tomas Reyes, in Porto on Wednesday.
""",
    "owner": """ date 2024-05-10

Cannery owner held in Porto

Police arrested the owner of the cannery, Tomas Reyes, in Porto on Thursday. The fire had killed nine workers.
""",
    "signed": " date 2023-05-12\n\nEnvoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and "
    "Kalns signed the fishing accord in Riga on Wednesday.\n",
    "today": "Envoy Mira Holt met Foreign Minister Juris Kalns in Riga on Wednesday. Holt and Kalns signed the fishing "
    "accord in Riga yesterday. Holt visited Kalns in Oslo today. “It will last,” she said.\n",
    "later": "Envoy Mira Holt visited Foreign Minister Juris Kalns in Oslo on Thursday. It rained.\n",
    "brother": """ date 2024-05-09

The parliament of Malta approved a new fishing law on Tuesday after a long debate. Petr Novak, who had written it, sang
in the hall.
""",
    "bare": " date 2024-06-03\n\nMs Novak left Porto on Saturday, her office said, and came back a day later.\n",
    "seeds": """ date 2024-04-20

The Global Seed Alliance (GSA) met in Oslo on April 18 and spoke about the price of rye. The GSA will meet again in
June.
""",
    "letters": " date 2024-09-02\n\nThe GSA met in Oslo on April 18 and spoke of little else, Clara Novak said.\n",
    "alone": "Nobody came to the fair on Friday.\n",
}
NAMES = tuple(TEXTS)

PRINTS = ("wire", "wire_next_day", "wire_without_day", "wire_next_year")
"""More articles with the very words of ``fire``."""
TEXTS |= {
    "wire": f" date 2024-05-07 on the wire\n\n{_FIRE}",
    "wire_next_day": f" date 2024-05-08\n\n{_FIRE}",
    "wire_without_day": _FIRE,
    "wire_next_year": f" date 2025-05-05\n\n{_FIRE}",
}

Dump = dict[str, list[tuple[Any, ...]]]
HISTORY = frozenset({"library", "dateline_version", "date_change"})
"""What a library tells of how it came to be: it differs with the order in which articles came."""


def text_of(name: str) -> str:
    """An article's text, with a line for each paragraph."""
    return re.sub(r"(?<=\S)\n(?=\S)", " ", TEXTS[name])


@cache
def read_of(name: str) -> Read:
    """An article, read by itself."""
    findings = analyse(RawArticle.of_text(text_of(name), f"/news/{name}.txt"))
    return Read(findings, digest_of(findings, findings))


def id_of(name: str) -> int:
    """The id of an article."""
    return read_of(name).findings.article.id


def bring(library: Library, names: Iterable[str]) -> Moves:
    """Link articles into a library in one go."""
    with library.writing() as session:
        return result_of(link_and_save(session, [read_of(name) for name in names]))


def grown(path: Path, *batches: Sequence[str]) -> Dump:
    """What is in a new library after some imports."""
    library = open_library(path)
    for batch in batches:
        bring(library, batch)
    library.close()
    return dump(path)


def rows_of(address: str) -> Dump:
    """The same as ``dump`` of a library wherever it lies, as Python has the values."""
    engine, metadata = create_engine(address, poolclass=NullPool), MetaData()
    metadata.reflect(engine)
    with engine.connect() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in metadata.sorted_tables
            if table.name not in HISTORY
        }


def dump(path: Path, *, without: Iterable[str] = ()) -> Dump:
    """Every row of a library in an SQLite file, but for its history and for the tables ``without`` which it is wanted.

    The list of dates that were moved is history, too: what came at once was never moved.
    """
    with closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        left = sorted(set(tables) - HISTORY - set(without))
        return {table: sorted(connection.execute(f'SELECT * FROM "{table}"'), key=repr) for table in left}
