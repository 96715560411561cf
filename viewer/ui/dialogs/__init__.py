# SPDX-License-Identifier: MIT
"""Dialogs: each asks one thing or says one thing."""
