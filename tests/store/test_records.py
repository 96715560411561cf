# SPDX-License-Identifier: MIT
"""The tables as a whole."""

from __future__ import annotations

import pytest
from sqlalchemy import BigInteger, Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateTable

from viewer.store.records import Record

TABLES = Record.metadata.sorted_tables


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_can_be_made_anywhere(table: Table) -> None:
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        assert str(CreateTable(table).compile(dialect=dialect))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_ids_have_room_for_63_bits(table: Table) -> None:
    for column in table.columns:
        if column.foreign_keys or (column.name == "id" and table.name != "library"):
            assert isinstance(column.type, BigInteger), column


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_reference_can_be_followed_backwards_quickly(table: Table) -> None:
    # Without an index, deleting a parent reads the whole table.
    indexed = {next(iter(index.columns)).name for index in table.indexes} | {next(iter(table.primary_key)).name}
    indexed |= {column.name for column in table.columns if column.unique}
    assert {column.name for column in table.columns if column.foreign_keys} <= indexed
