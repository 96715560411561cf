# SPDX-License-Identifier: MIT
"""The options of the score gate."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    gate = parser.getgroup("score gate")
    gate.addoption("--raise-floors", action="store_true", help="write the scores that are above their floor as floors")
    gate.addoption("--lower-floors", action="store_true", help="write all scores as floors, the lower ones too")
