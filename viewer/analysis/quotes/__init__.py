# SPDX-License-Identifier: MIT
"""What was said and by whom."""
