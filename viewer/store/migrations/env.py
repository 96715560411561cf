# SPDX-License-Identifier: MIT
"""What alembic runs around the revisions. The connection comes from ``store.migration``: there is no alembic.ini."""

from __future__ import annotations

from alembic import context

from viewer.store.migration import VERSION_TABLE
from viewer.store.records import Record

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Record.metadata,
    version_table=VERSION_TABLE,
    render_as_batch=True,  # SQLite cannot alter most of a table in place
)
context.run_migrations()
