# SPDX-License-Identifier: MIT
from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from viewer.drawing.direction import reads_leftward
from viewer.drawing.lettering import Lettering, Size
from viewer.timeline.labels import Labels

HEBREW = "ועידת האקלים נפתחה בירושלים אחרי עיכוב ארוך"
ARABIC = "افتتاح قمة المناخ في القاهرة بعد تأخير طويل"


@pytest.mark.parametrize(
    ("text", "leftward"),
    [
        (HEBREW, True),
        (ARABIC, True),
        (f"“{HEBREW}” – 2021", True),
        (f"Biden: {HEBREW}", False),
        ("Élysée", False),
        ("2021", False),
        ("“…”", False),
    ],
)
def test_the_first_letter_says_which_way_a_text_is_read(text: str, leftward: bool) -> None:
    assert reads_leftward(text) == leftward


@pytest.mark.parametrize("title", [HEBREW, ARABIC])
def test_a_title_that_is_cut_ends_with_its_dots_at_the_left(letters: Lettering, title: str) -> None:
    text, width = Labels(letters.measure).fitted(title, 160)
    assert text.endswith("…")
    assert title.startswith(text[:6])
    image = QImage(200, 40, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(letters.font(Size.LABEL))
    painter.drawText(QPointF(10, 26), text)
    painter.end()
    inked = np.frombuffer(image.constBits(), np.uint8).reshape(40, 200) < 128
    dots = letters.measure("…")
    left, right = inked[:, 10 : 10 + round(dots)], inked[:, round(10 + width - dots) : round(10 + width) + 1]
    assert left.any()
    assert not left[:22].any()  # dots lie on the line, letters stand upon it
    assert right[:22].any()
