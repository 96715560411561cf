# SPDX-License-Identifier: MIT
"""Time expressions and the date of publication."""
