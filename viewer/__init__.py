# SPDX-License-Identifier: MIT
"""Dateline: a pile of news articles as one timeline that can be trusted."""

__version__ = "0.1.0"
