# SPDX-License-Identifier: MIT
"""THE LIBRARY ON DISK. SQLAlchemy tables, migrations and all writing."""
