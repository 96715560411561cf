# SPDX-License-Identifier: MIT
"""The nouns. Frozen dataclasses, standard library only."""
