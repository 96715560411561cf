# SPDX-License-Identifier: MIT
"""The panels around the timeline. None of them knows another; they meet in the focus."""
