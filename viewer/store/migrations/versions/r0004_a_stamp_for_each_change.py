# SPDX-License-Identifier: MIT
"""A random stamp beside the number of changes: what was worked out from a library is known to be of it and of now.

The number alone would not do: a copy of a library goes on counting from where it was copied.
"""

from __future__ import annotations

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the stamp, and give the library one."""
    # A table with rows takes such a column only with a default.
    op.add_column("library", sa.Column("stamp", sa.String(32), nullable=False, server_default=""))
    op.execute(sa.table("library", sa.column("stamp", sa.String)).update().values(stamp=secrets.token_hex(16)))
