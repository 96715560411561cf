# SPDX-License-Identifier: MIT
"""FILES IN, RawArticle OUT. One format per file."""
