# SPDX-License-Identifier: MIT
"""INK AND ROWS ON FILES."""
