# SPDX-License-Identifier: MIT
"""What several articles tell together: participants and events."""
