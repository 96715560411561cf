# SPDX-License-Identifier: MIT
"""The timeline in the window."""

from viewer.ui.canvas.canvas import Canvas

__all__ = ["Canvas"]
