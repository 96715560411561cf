# SPDX-License-Identifier: MIT
"""What articles tell together: conflicts and rulings, sources, stories, origins, utterances; edits; moved dates.

What is new here is linked from what the library has, when it is next opened to be written: the digests are missing.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

CONTENT_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(16)


def upgrade() -> None:
    """Add the tables and columns."""
    _events()
    for group, member in (("story", "article"), ("origin", "article"), ("utterance", "quote")):
        _table(group, _id(CONTENT_ID))
        _table(f"{group}_{member}", *_owned_by(group), _reference(member), unique=member)
    _table(
        "claim_quantity",
        *_owned_by("claim"),
        sa.Column("span_start", sa.Integer, nullable=False),
        sa.Column("span_end", sa.Integer, nullable=False),
        sa.Column("low", sa.Double),
        sa.Column("high", sa.Double),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("approximate", sa.Boolean, nullable=False),
    )
    _edits()
    _index()


def _events() -> None:
    # A table with rows takes such a column only with a default, and to drop that again SQLite has to rebuild the table.
    op.add_column("event", sa.Column("sources", sa.Integer, nullable=False, server_default="1"))
    op.execute(
        "UPDATE event SET sources = (SELECT count(DISTINCT claim.article) FROM event_claim"
        " JOIN claim ON claim.id = event_claim.claim WHERE event_claim.event = event.id)"
        " WHERE id IN (SELECT event FROM event_claim)"
    )
    for column in _when("reported"):
        op.add_column("event", column)
    _table(
        "event_conflict",
        *_owned_by("event"),
        sa.Column("about", WORD, nullable=False),
        _reference("claim", "ruling", nullable=True),
    )
    op.create_index("ix_event_conflict_ruling", "event_conflict", ["ruling"])
    # Until they are linked again, no article is known for a reprint, and what was in conflict is so about its date:
    # nothing else was looked at.
    op.execute("INSERT INTO event_conflict (event, ordinal, about) SELECT id, 0, 'when' FROM event WHERE conflict")


def _edits() -> None:
    _table(
        "edit",
        _id(sa.BigInteger),
        sa.Column("correction", sa.JSON, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("made", sa.String(32), nullable=False),
        sa.Column("undone", sa.Boolean, nullable=False),
    )
    _table(
        "date_change",
        sa.Column("batch", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("noun", WORD, nullable=False),
        sa.Column("item", CONTENT_ID, nullable=False),
        *_when("before"),
        *_when("after"),
    )


def _index() -> None:
    _table(
        "digest",
        sa.Column("article", CONTENT_ID, primary_key=True, autoincrement=False, info={"references": "article"}),
        sa.Column("names", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
    )
    _table(
        "link_key",
        sa.Column("key", CONTENT_ID, primary_key=True, autoincrement=False),
        sa.Column("article", CONTENT_ID, primary_key=True, autoincrement=False, info={"references": "article"}),
    )
    op.create_index("ix_link_key_article", "link_key", ["article"])
    _table(
        "link_pair",
        sa.Column("layer", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("one", CONTENT_ID, primary_key=True, autoincrement=False),
        sa.Column("two", CONTENT_ID, primary_key=True, autoincrement=False),
        sa.Column("likeness", sa.Double, nullable=False),
    )


def _table(name: str, *columns: sa.Column[object], unique: str = "") -> None:
    """Make a table whose constraints have names."""
    constraints: list[sa.Constraint] = [
        sa.PrimaryKeyConstraint(*(column.name for column in columns if column.primary_key), name=f"pk_{name}")
    ]
    for column in columns:
        if target := column.info.get("references"):
            named = f"fk_{name}_{column.name}"
            constraints.append(sa.ForeignKeyConstraint([column.name], [f"{target}.id"], name=named))
    if unique:
        constraints.append(sa.UniqueConstraint(unique, name=f"uq_{name}_{unique}"))
    op.create_table(name, *columns, *constraints)


def _id(kind: sa.types.TypeEngine[int] | type[sa.types.TypeEngine[int]]) -> sa.Column[object]:
    return sa.Column("id", kind, primary_key=True, autoincrement=False)


def _owned_by(table: str) -> tuple[sa.Column[object], ...]:
    """The key of a row that hangs on another: its owner and its place among the others."""
    return (
        sa.Column(table, CONTENT_ID, primary_key=True, autoincrement=False, info={"references": table}),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
    )


def _reference(table: str, name: str = "", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name or table, CONTENT_ID, nullable=nullable, info={"references": table})


def _when(name: str) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column(f"{name}_earliest", sa.BigInteger),
        sa.Column(f"{name}_latest", sa.BigInteger),
        sa.Column(f"{name}_precision", sa.SmallInteger),
        sa.Column(f"{name}_approximate", sa.Boolean),
        sa.Column(f"{name}_lasting", sa.Boolean),
    )
