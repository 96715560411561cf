# SPDX-License-Identifier: MIT
"""Names are looked up by whom they name, no longer by the articles that have them.

The digests are let go of: the library is linked anew from what its articles say, when it is next opened to be written.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

CONTENT_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Add the table of names, and empty those that are made anew from the articles."""
    for emptied in ("link_pair", "link_key", "digest"):
        op.execute(sa.table(emptied).delete())
    with op.batch_alter_table("digest") as digest:
        digest.drop_column("names")
    op.create_table(
        "name_key",
        sa.Column("key", CONTENT_ID, primary_key=True, autoincrement=False),
        sa.Column("entity", CONTENT_ID, primary_key=True, autoincrement=False),
        sa.PrimaryKeyConstraint("key", "entity", name="pk_name_key"),
        sa.ForeignKeyConstraint(["entity"], ["entity.id"], name="fk_name_key_entity"),
    )
    op.create_index("ix_name_key_entity", "name_key", ["entity"])
