# SPDX-License-Identifier: MIT
"""A panel on screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a panel for as long as the test runs."""

    def show(panel: QWidget) -> None:
        qtbot.addWidget(panel)
        panel.resize(400, 500)
        panel.show()
        qtbot.waitExposed(panel)

    return show
