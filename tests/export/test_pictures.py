# SPDX-License-Identifier: MIT
from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer

from viewer.domain import calendar
from viewer.domain.basis import Grade
from viewer.domain.errors import ExportError
from viewer.domain.event import EventKind, Status
from viewer.domain.rows import ArticleRow, EventRow
from viewer.domain.when import When
from viewer.drawing.theme import Theme
from viewer.export.pictures import FORMS, PictureOptions, write_picture
from viewer.timeline.columns import Columns

ROOT = Path(__file__).resolve().parent.parent.parent
WORDS = {"meeting": "Meetings", "sources": "{count} sources", "undated": "Undated"}


@pytest.fixture
def columns() -> Columns:
    dated = (
        ("Harbour board meets", "2021-03"),
        ("Pilots talk", "2021-09-01"),
        ("Dock summit", "2022-01-02/2022-01-09"),
    )
    events = [
        EventRow(n, title, EventKind.MEETING, Status.HAPPENED, When.parse(edtf), Grade.WRITTEN, False, (), (1, 2), 2)
        for n, (title, edtf) in enumerate(dated)
    ]
    events.append(EventRow(9, "Old feud", EventKind.VOTE, Status.HAPPENED, None, None, False, (), (1,), 1))
    article = ArticleRow(7, "quay.txt", "Quay plan splits Ravik", "", When.parse("2021-09-02"), Grade.WRITTEN, 2, 4)
    return Columns.of_rows(events, [article])


@pytest.fixture
def options() -> PictureOptions:
    return PictureOptions(size=(1000, 500), title="Ravik", footer="3 events", words=WORDS)


def svg_words(path: Path) -> list[str]:
    root = ElementTree.parse(path).getroot()
    return ["".join(node.itertext()).strip() for node in root.iter() if node.tag.endswith("}text")]


def test_a_png_has_exactly_the_size_asked_for(qapp, columns: Columns, options: PictureOptions, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.png", options)
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1000, 500)
    assert image.pixelColor(500, 5) == QColor(Theme.load("light").panel)
    assert len({image.pixel(x, y) for x in range(0, 1000, 3) for y in range(0, 500, 3)}) > 10


def test_text_stays_text_in_svg(qapp, columns: Columns, options: PictureOptions, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.svg", options)
    words = svg_words(tmp_path / "a.svg")
    for wanted in (
        "Harbour board meets",
        "Meetings",
        "Quay plan splits Ravik",
        "2021",
        "Old feud",
        "Ravik",
        "3 events",
    ):
        assert wanted in words
    text = (tmp_path / "a.svg").read_text()
    assert "<image" not in text
    assert 'width="1000" height="500"' in text
    assert QSvgRenderer(QByteArray(text.encode())).isValid()


def test_text_stays_text_in_pdf(qapp, columns: Columns, options: PictureOptions, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.pdf", options)
    (page,) = PdfReader(tmp_path / "a.pdf").pages
    words = " ".join(page.extract_text().split())
    for wanted in ("Harbour board meets", "Quay plan splits Ravik", "Old feud", "3 events"):
        assert wanted in words


def test_a_pdf_is_one_page_of_the_size_asked_for(
    qapp, columns: Columns, options: PictureOptions, tmp_path: Path
) -> None:
    write_picture(columns, tmp_path / "a.pdf", options)
    boxes = re.findall(rb"/MediaBox\s*\[\s*([\d. ]+)\]", (tmp_path / "a.pdf").read_bytes())
    assert [[float(side) for side in box.split()] for box in boxes] == [[0, 0, 750, 375]]


def test_the_theme_is_the_one_asked_for(qapp, columns: Columns, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.png", PictureOptions(theme="dark"))
    assert QImage(str(tmp_path / "a.png")).pixelColor(2, 2) == QColor(Theme.load("dark").panel)


def test_only_the_time_asked_for_is_shown(qapp, columns: Columns, options: PictureOptions, tmp_path: Path) -> None:
    since, until = calendar.seconds(2021, 8), calendar.seconds(2021, 12)
    asked = PictureOptions(since=since, until=until, size=options.size, words=WORDS)
    write_picture(columns, tmp_path / "a.svg", asked)
    words = svg_words(tmp_path / "a.svg")
    assert "Pilots talk" in words
    assert not {"Harbour board meets", "Dock summit"} & set(words)


@pytest.mark.parametrize(("since", "until"), [(None, 2021), (2022, None), (2022, 2021)])
def test_half_a_span_and_a_wrong_one_are_fine(
    qapp, columns: Columns, tmp_path: Path, since: int | None, until: int | None
) -> None:
    seconds = (None if year is None else calendar.seconds(year) for year in (since, until))
    write_picture(columns, tmp_path / "a.png", PictureOptions(*seconds))
    assert (tmp_path / "a.png").stat().st_size > 1000


def test_all_lanes_are_in_a_low_picture(qapp, tmp_path: Path) -> None:
    rows = [
        EventRow(n, f"Of kind {kind}", kind, Status.HAPPENED, When.year(2020), Grade.WRITTEN, False, (), (1,), 1)
        for n, kind in enumerate(EventKind)
    ]
    write_picture(Columns.of_rows(rows, ()), tmp_path / "a.svg", PictureOptions(size=(800, 300)))
    words = svg_words(tmp_path / "a.svg")
    assert {f"Of kind {kind}" for kind in EventKind} <= set(words)


def test_a_picture_without_a_size_is_as_high_as_its_lanes_need(qapp, columns: Columns, tmp_path: Path) -> None:
    write_picture(columns, tmp_path / "a.png", PictureOptions())
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == (1600, 900)
    rows = [
        EventRow(n, f"No {n}", kind, Status.HAPPENED, When.day(2020, 1, 1), Grade.WRITTEN, False, (), (1,), 1)
        for n, kind in enumerate([*EventKind] * 9)
    ]
    write_picture(Columns.of_rows(rows, ()), tmp_path / "b.png", PictureOptions())
    assert QImage(str(tmp_path / "b.png")).height() > 1400


@pytest.mark.parametrize("form", FORMS)
def test_an_empty_library_gives_an_empty_picture(qapp, form: str, tmp_path: Path) -> None:
    write_picture(Columns.empty(), tmp_path / f"a.{form}", PictureOptions())
    assert (tmp_path / f"a.{form}").stat().st_size > 500


@pytest.mark.parametrize(
    ("name", "reason"), [("a.bmp", "unknown_form"), ("a", "unknown_form"), ("no/a.png", "no_folder")]
)
def test_what_cannot_be_written_says_why(qapp, columns: Columns, tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ExportError) as caught:
        write_picture(columns, tmp_path / name, PictureOptions())
    assert caught.value.reason == reason
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_takes_no_files_says_so(qapp, columns: Columns) -> None:
    with pytest.raises(ExportError) as caught:
        write_picture(columns, Path("/proc/timeline.png"), PictureOptions())  # not even root may write there
    assert caught.value.reason == "no_permission"


def test_a_picture_replaces_the_old_one(qapp, columns: Columns, options: PictureOptions, tmp_path: Path) -> None:
    (tmp_path / "a.SVG").write_text("old")
    write_picture(columns, tmp_path / "a.SVG", options)
    assert "Pilots talk" in svg_words(tmp_path / "a.SVG")
    assert [path.name for path in tmp_path.iterdir()] == ["a.SVG"]


def test_no_screen_and_no_application_are_needed(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from viewer.export.pictures import *; "
        "write_picture(Columns.empty(), Path(sys.argv[1]), PictureOptions(size=(300, 200)))"
    )
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    plain["PYTHONPATH"] = str(ROOT)
    done = subprocess.run(
        [sys.executable, "-c", code, tmp_path / "a.png"], env=plain, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert QImage(str(tmp_path / "a.png")).width() == 300
