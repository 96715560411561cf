# SPDX-License-Identifier: MIT
"""The history of the library's tables. Data of the package: alembic runs it, nothing imports it."""
