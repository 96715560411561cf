# SPDX-License-Identifier: MIT
"""An arrangement as a file, all that was worked out included: opened by mapping it, without a sort or a copy.

The form: ``MAGIC``; the length of the header as a little-endian u64; the header, JSON in UTF-8; the arrays, each at a
multiple of 64 bytes, little-endian. The header names what each array is and where, and holds the stamp of what it was
made from. A file is an offer: what is not exactly of this form, or points beyond itself, is refused.
"""

from __future__ import annotations

import json
import mmap
import os
import secrets
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from viewer.domain.when import Precision
from viewer.timeline.arrangement import Arrangement
from viewer.timeline.columns import PLAIN, Columns
from viewer.timeline.density import Density
from viewer.timeline.rows import MOST_ROWS, NO_ROW, Rows
from viewer.timeline.scale import LIMIT
from viewer.timeline.shapes import Shape
from viewer.timeline.shelves import ROWS, Shelves, keys, track_of
from viewer.timeline.titles import Titles
from viewer.timeline.undated import NOUNS, Undated

MAGIC = b"DATELINE\x00ARRANGED"
FORM = 1  # another one is made anew, not read
_LENGTH = struct.Struct("<Q")
_ALIGNED = 64
_LONGEST_HEADER = 1 << 20
_LONGEST_STAMP = 200
_MOST_LANES = 255

_Arrays = Mapping[str, NDArray[Any]]

# What each array holds, and how many of it: "mark"s, "undated", "placed", "lane"s, "track"s or anything else ("").
_TABLE: dict[str, tuple[str, str]] = {
    "nouns": ("|u1", "mark"),
    "ids": ("<i8", "mark"),
    "start": ("<i8", "mark"),
    "end": ("<i8", "mark"),
    "lane": ("|u1", "mark"),
    "precision": ("|u1", "mark"),
    "flags": ("<u2", "mark"),
    "rank": ("<i4", "mark"),
    "sources": ("<u2", "mark"),
    "reprints": ("<u2", "mark"),
    "title_starts": ("<i8", "mark"),
    "title_ends": ("<i8", "mark"),
    "titles": ("|u1", ""),
    "undated_nouns": ("|u1", "undated"),
    "undated_ids": ("<i8", "undated"),
    "undated_starts": ("<i8", "undated"),
    "undated_ends": ("<i8", "undated"),
    "undated_titles": ("|u1", "undated text"),
    "row": ("|u1", "mark"),
    "prominence": ("<i8", "mark"),
    "rows_of_lane": ("<i8", "lane"),
    "shapes": ("|u1", "mark"),
    "tracks": ("<i8", "track"),
    "shelf": ("<i8", "placed"),
    "shelf_key": ("<i8", "placed"),
    "shelf_prominence": ("<i8", "placed"),
    "order": ("<i8", "mark"),
    "key": ("<i8", "mark"),
    "best_before": ("<i4", "mark"),
    "best_after": ("<i4", "mark"),
    "marks_of_lane": ("<i8", "lane"),
}


def keep(arrangement: Arrangement, path: Path, stamp: str) -> None:
    """Write an arrangement, made from what ``stamp`` names, in place of what was there. OSError as it comes."""
    arrays = _arrays(arrangement)
    header, at = _header(arrangement, arrays, stamp)
    new = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        with new.open("xb") as file:
            file.write(MAGIC + _LENGTH.pack(len(header)) + header)
            for name, array in arrays.items():
                file.seek(at[name])
                file.write(array.data)
            file.truncate(max(file.tell(), *at.values()))
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
    finally:
        with suppress(FileNotFoundError):
            new.unlink()


def kept(path: Path, stamp: str) -> Arrangement | None:
    """The arrangement in a file if it is of ``stamp``; None where it is of another, damaged, or not there.

    Nothing in it points to what is not there, so it can be shown; whether it ``is_sound`` takes as long again to tell.
    """
    try:
        with path.open("rb") as file:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except (OSError, ValueError):  # ValueError: an empty file
        return None
    try:
        header = _read_header(mapped)
        if header["stamp"] != stamp:
            return None
        arrays = _mapped(mapped, header)
        _check_bounds(arrays, len(header["lanes"]))
    except (ValueError, KeyError, TypeError, struct.error, OverflowError, RecursionError):
        return None
    return _arrangement(arrays, header)


def is_sound(arrangement: Arrangement) -> bool:
    """Whether what was worked out fits what it was worked out from."""
    arrays = _arrays(arrangement)
    try:
        _check_sense(arrays)
    except ValueError:
        return False
    return True


def _arrays(arrangement: Arrangement) -> dict[str, NDArray[Any]]:
    """All arrays by name, of the types of the table."""
    columns, rows = arrangement.columns, arrangement.rows
    shelves, density, undated = arrangement.shelves, arrangement.density, columns.undated
    found: dict[str, Any] = {name: getattr(columns, name) for name in PLAIN}
    titles, texts = columns.titles.whole(), undated.titles.whole()
    found |= {"title_starts": titles.starts, "title_ends": titles.ends, "titles": titles.blob}
    found |= {"undated_nouns": undated.nouns, "undated_ids": undated.ids}
    found |= {"undated_starts": texts.starts, "undated_ends": texts.ends, "undated_titles": texts.blob}
    found |= {"row": rows.row, "prominence": rows.prominence, "rows_of_lane": rows.of_lane}
    found |= {"shapes": arrangement.shapes, "tracks": shelves.tracks, "shelf": shelves.index}
    found |= {"shelf_key": shelves.key, "shelf_prominence": shelves.prominence, "order": density.order}
    found |= {"key": density.key, "best_before": density.best_before, "best_after": density.best_after}
    found["marks_of_lane"] = density.of_lane
    return {name: np.ascontiguousarray(found[name], dtype) for name, (dtype, _) in _TABLE.items()}


def _header(arrangement: Arrangement, arrays: _Arrays, stamp: str) -> tuple[bytes, dict[str, int]]:
    """The header, and where each array goes. Its own length decides where the first one does: it is padded."""
    told = {
        "form": FORM,
        "stamp": stamp,
        "lanes": list(arrangement.columns.lanes),
        "story": [float(bound) for bound in arrangement.story],
        "opening": [float(bound) for bound in arrangement.opening],
    }
    room = len(json.dumps(told)) + 100 * len(arrays)
    start = _aligned(len(MAGIC) + _LENGTH.size + room)
    at: dict[str, int] = {}
    for name, array in arrays.items():
        at[name] = start
        start = _aligned(start + array.nbytes)
    told["arrays"] = {name: [arrays[name].dtype.str, len(arrays[name]), at[name]] for name in arrays}
    return json.dumps(told).encode().ljust(room), at


def _aligned(place: int) -> int:
    return -(-place // _ALIGNED) * _ALIGNED


def _read_header(mapped: mmap.mmap) -> dict[str, Any]:
    """The header. ValueError and others where there is none."""
    _require(mapped[: len(MAGIC)] == MAGIC)
    (length,) = _LENGTH.unpack(mapped[len(MAGIC) : len(MAGIC) + _LENGTH.size])
    first = len(MAGIC) + _LENGTH.size
    _require(0 < length <= min(_LONGEST_HEADER, len(mapped) - first))
    header: dict[str, Any] = json.loads(mapped[first : first + length])
    _require(isinstance(header, dict) and header["form"] == FORM)
    _require(isinstance(header["stamp"], str) and len(header["stamp"]) <= _LONGEST_STAMP)
    lanes = header["lanes"]
    _require(isinstance(lanes, list) and len(lanes) <= _MOST_LANES and all(isinstance(each, str) for each in lanes))
    for name in ("story", "opening"):
        start, end = header[name]
        _require(isinstance(start, float) and isinstance(end, float) and -2 * LIMIT < start < end < 2 * LIMIT)
    return header


def _mapped(mapped: mmap.mmap, header: dict[str, Any]) -> dict[str, NDArray[Any]]:
    """The arrays where they lie in the file, all of them and within it."""
    found: dict[str, NDArray[Any]] = {}
    counts: dict[str, int] = {"lane": len(header["lanes"])}
    _require(set(header["arrays"]) == set(_TABLE))
    for name, (dtype, of) in _TABLE.items():
        written, count, at = header["arrays"][name]
        _require(written == dtype and type(count) is int and type(at) is int and at % _ALIGNED == 0)
        _require(count >= 0 and at > 0 and at + count * np.dtype(dtype).itemsize <= len(mapped))
        _require(not of or counts.setdefault(of, count) == count)
        found[name] = np.frombuffer(mapped, dtype, count, at) if count else np.empty(0, dtype)
    return found


def _check_bounds(arrays: _Arrays, lanes: int) -> None:
    """Nothing points to what is not there."""
    marks = len(arrays["ids"])
    for name, most in (
        ("nouns", len(NOUNS)),
        ("undated_nouns", len(NOUNS)),
        ("lane", lanes),
        ("precision", max(Precision) + 1),
        ("shapes", len(Shape)),
        ("order", marks),
        ("shelf", marks),
        ("best_before", marks),
        ("best_after", marks),
        ("rows_of_lane", MOST_ROWS + 1),
    ):
        _require(not len(arrays[name]) or (int(arrays[name].min()) >= 0 and int(arrays[name].max()) < most))
    for blob, starts, ends in (
        ("titles", "title_starts", "title_ends"),
        ("undated_titles", "undated_starts", "undated_ends"),
    ):
        first, last = arrays[starts], arrays[ends]
        _require(not len(first) or (int(first.min()) >= 0 and int(last.max()) <= len(arrays[blob])))
        _require(bool((first <= last).all()))
    start, lane, row, tracks = arrays["start"], arrays["lane"], arrays["row"], arrays["tracks"]
    _require(bool((start < arrays["end"]).all()))
    for name in ("start", "key", "shelf_key", "tracks"):
        _require(bool((arrays[name][1:] >= arrays[name][:-1]).all()))
    _require(not len(tracks) or 0 <= int(tracks[0]) <= int(tracks[-1]) < lanes * ROWS)
    _require(bool((arrays["marks_of_lane"] == np.bincount(lane, minlength=lanes)).all()))
    _require(bool(((row < arrays["rows_of_lane"].astype(np.uint8)[lane]) | (row == NO_ROW)).all()))


def _check_sense(arrays: _Arrays) -> None:
    """What was worked out follows from the columns."""
    marks = len(arrays["ids"])
    start, lane, row = arrays["start"], arrays["lane"], arrays["row"]
    order, shelf = arrays["order"], arrays["shelf"]
    _require(_is_once(order, marks) and _is_once(arrays["rank"], marks))
    _require(_are_keys(arrays["key"], lane[order].astype(np.int64), start[order]))
    track = track_of(lane[shelf], row[shelf])
    _require(bool((row[shelf] != NO_ROW).all()) and len(shelf) == int((row != NO_ROW).sum()))
    _require(_are_keys(arrays["shelf_key"], track, start[shelf]))
    _require(bool((arrays["shelf_prominence"] == arrays["prominence"][shelf]).all()))
    _require(np.array_equal(arrays["tracks"], np.flatnonzero(np.bincount(track))))


def _is_once(places: NDArray[Any], count: int) -> bool:
    """Whether it is all numbers below ``count``, in any order."""
    if not count:
        return True
    if int(places.min()) < 0 or int(places.max()) >= count:
        return False
    seen = np.zeros(count, np.bool_)
    seen[places] = True
    return bool(seen.all())


def _are_keys(key: NDArray[Any], track: NDArray[np.int64], start: NDArray[Any]) -> bool:
    """Whether these are the composite keys of marks."""
    return bool((key == keys(track, start)).all())


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError


def _arrangement(arrays: _Arrays, header: dict[str, Any]) -> Arrangement:
    plain: dict[str, Any] = {name: arrays[name] for name in PLAIN}
    columns = Columns(
        **plain,
        titles=Titles(arrays["titles"], arrays["title_starts"], arrays["title_ends"]),
        lanes=tuple(header["lanes"]),
        undated=Undated(
            arrays["undated_nouns"],
            arrays["undated_ids"],
            Titles(arrays["undated_titles"], arrays["undated_starts"], arrays["undated_ends"]),
        ),
    )
    story, opening = header["story"], header["opening"]
    return Arrangement(
        columns=columns,
        rows=Rows(arrays["row"], arrays["prominence"], tuple(arrays["rows_of_lane"].tolist())),
        shapes=arrays["shapes"],
        shelves=Shelves(arrays["tracks"], arrays["shelf"], arrays["shelf_key"], arrays["shelf_prominence"]),
        density=Density(
            columns.start,
            arrays["order"],
            arrays["key"],
            arrays["best_before"],
            arrays["best_after"],
            arrays["marks_of_lane"],
        ),
        story=(story[0], story[1]),
        opening=(opening[0], opening[1]),
    )
