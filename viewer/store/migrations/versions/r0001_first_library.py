# SPDX-License-Identifier: MIT
"""The tables of the first library.

A revision is history: it spells its columns out and imports nothing of today's code.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

CONTENT_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORD = sa.String(16)


def upgrade() -> None:
    """Make all tables."""
    op.create_table(
        "library",
        sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("application", sa.String(16), nullable=False),
        sa.Column("format", sa.Integer, nullable=False),
        sa.Column("changes", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_library"),
    )
    _articles()
    _names()
    _quotes()
    _claims()
    _participants()
    _events()


def _articles() -> None:
    _table(
        "article",
        _own_id(),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("text_digest", sa.String(64), nullable=False),
        sa.Column("language", sa.String(16), nullable=False),
        *_span("title", nullable=True),
        *_span("outlet", nullable=True),
        *_span("author", nullable=True),
        *_span("lead", nullable=True),
        *_when("published"),
        *_basis("published_basis"),
        sa.Column("text", sa.Text, nullable=False),
        unique="fingerprint",
    )
    _index("article", "published_earliest", "published_latest")
    _table(
        "timex",
        *_owned_by("article"),
        *_span("span"),
        sa.Column("type", WORD, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        *_when("when"),
        *_basis("basis"),
    )


def _names() -> None:
    _table(
        "entity",
        _own_id(),
        _reference("article"),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("aliases", sa.JSON, nullable=False),
        sa.Column("descriptions", sa.JSON, nullable=False),
    )
    _index("entity", "article")
    _table(
        "mention",
        *_owned_by("article"),
        *_span("span"),
        sa.Column("kind", WORD, nullable=False),
        _reference("entity"),
    )
    _index("mention", "entity")


def _quotes() -> None:
    _table(
        "quote",
        _own_id(),
        _reference("article"),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        _reference("entity", "speaker", nullable=True),
        *_span("speaker", nullable=True),
        *_span("cue", nullable=True),
        _reference("entity", "addressee", nullable=True),
        *_when("said"),
        *_basis("said_basis"),
        sa.Column("sieve", sa.String, nullable=False),
        sa.Column("confidence", sa.Double, nullable=False),
    )
    for column in ("article", "speaker", "addressee"):
        _index("quote", column)
    _table("quote_span", *_owned_by("quote"), *_span("span"))


def _claims() -> None:
    _table(
        "claim",
        _own_id(),
        _reference("article"),
        sa.Column("ordinal", sa.Integer, nullable=False),
        *_span("sentence"),
        *_span("head"),
        sa.Column("lemma", sa.Text, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        *_when("when"),
        *_basis("basis"),
    )
    _index("claim", "article")
    _table("claim_title", *_owned_by("claim"), *_span("span"))
    _table("claim_part", *_owned_by("claim"), _reference("entity"), sa.Column("role", WORD, nullable=False))
    _index("claim_part", "entity")


def _participants() -> None:
    _table(
        "participant",
        _own_id(),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
    )
    for table in ("participant_alias", "participant_description"):
        _table(table, *_owned_by("participant"), sa.Column("text", sa.Text, nullable=False))
    _table("participant_entity", *_owned_by("participant"), _reference("entity"), unique="entity")


def _events() -> None:
    _table(
        "event",
        _own_id(),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("kind", WORD, nullable=False),
        sa.Column("status", WORD, nullable=False),
        *_when("when"),
        sa.Column("conflict", sa.Boolean, nullable=False),
    )
    _index("event", "when_earliest", "when_latest")
    _table("event_participant", *_owned_by("event"), _reference("participant"))
    _index("event_participant", "participant")
    _table("event_claim", *_owned_by("event"), _reference("claim"), unique="claim")


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


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))


def _own_id() -> sa.Column[object]:
    return sa.Column("id", CONTENT_ID, primary_key=True, autoincrement=False)


def _owned_by(table: str) -> tuple[sa.Column[object], ...]:
    """The key of a row that hangs on another: its owner and its place among the others."""
    return (
        sa.Column(table, CONTENT_ID, primary_key=True, autoincrement=False, info={"references": table}),
        sa.Column("ordinal", sa.Integer, primary_key=True, autoincrement=False),
    )


def _reference(table: str, name: str = "", *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name or table, CONTENT_ID, nullable=nullable, info={"references": table})


def _span(name: str, *, nullable: bool = False) -> tuple[sa.Column[object], ...]:
    return tuple(sa.Column(f"{name}_{bound}", sa.Integer, nullable=nullable) for bound in ("start", "end"))


def _when(name: str) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column(f"{name}_earliest", sa.BigInteger),
        sa.Column(f"{name}_latest", sa.BigInteger),
        sa.Column(f"{name}_precision", sa.SmallInteger),
        sa.Column(f"{name}_approximate", sa.Boolean),
        sa.Column(f"{name}_lasting", sa.Boolean),
    )


def _basis(name: str) -> tuple[sa.Column[object], ...]:
    return (
        sa.Column(f"{name}_grade", WORD),
        sa.Column(f"{name}_rule", sa.String),
        sa.Column(f"{name}_spans", sa.JSON),
        sa.Column(f"{name}_reference", sa.String),
        sa.Column(f"{name}_reference_rule", sa.String),
    )
