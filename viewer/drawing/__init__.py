# SPDX-License-Identifier: MIT
"""BOXES IN, INK OUT. QPainter, no widgets."""
