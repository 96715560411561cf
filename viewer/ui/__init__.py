# SPDX-License-Identifier: MIT
"""THE WINDOW: focus, models, actions, panels, canvas, dialogs, window."""
