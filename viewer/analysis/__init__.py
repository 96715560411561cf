# SPDX-License-Identifier: MIT
"""TEXT IN, Findings OUT. Pure functions of the text; then linking across articles."""
