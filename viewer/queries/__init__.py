# SPDX-License-Identifier: MIT
"""QUESTIONS. One SELECT per function, frozen rows out."""
