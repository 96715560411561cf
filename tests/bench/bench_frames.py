# SPDX-License-Identifier: MIT
"""How long a frame of the timeline takes, and a start of the window, as tables.

    dateline bench [--events 10k,100k,1M] [--frames 300] [--platform offscreen,xcb] [--size 1600x900] [--json]

Made-up events in bursts over 36 years in six lanes, 30 % of them spans, some in conflict, one selected, with labels;
the script zooms from everything to a day and back and pans at five zooms, with the pointer over another place in every
frame. Beside it, in the same minute, the yardstick: a plain QGraphicsScene with 10,000 rectangles and the same script.
Last comes a start of the window with a real library of as many events, up to a million: to write a larger one would
take a quarter of an hour.
Prints; judges nothing, because time on a shared machine is noise: compare the columns, and the lines with each other.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.screen import screen
from tests.made_up_library import write_library

HERE = Path(__file__).resolve().parent
YARDSTICK = 10_000
MOST = 1_000_000  # events in a library
_UNITS = {"k": 1_000, "M": 1_000_000}
_COLUMNS = ("median", "p95", "p99", "max", "cpu p99")


def number_of(word: str) -> int:
    """``10k`` is 10,000 and ``1M`` a million."""
    factor = _UNITS.get(word[-1:], 1)
    digits = word[:-1] if factor > 1 else word
    if not digits.isdecimal() or not int(digits):
        raise argparse.ArgumentTypeError(f"{word!r} is not a number like 10000, 10k or 1M")
    return int(digits) * factor


def main() -> int:
    options = _parser().parse_args()
    results: list[dict[str, Any]] = []
    tell = (lambda _line: None) if options.json else (lambda line: print(line, flush=True))
    tell(f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    for name in options.platform:
        with screen(name) as environment:
            if environment is None:
                tell(f"\n{name}: left out, there is no display, and no Xvfb to make one")
                results.append({"platform": name, "left out": "no display"})
                continue
            results.append(_run("yardstick_run.py", YARDSTICK, options, environment))
            tell(_table(results[-1]))
            for count in options.events:
                results.append(_run("canvas_run.py", count, options, environment))
                tell(_table(results[-1]))
    for count in options.events:
        if count <= MOST:
            results.append(_start(count))
            tell(_start_line(results[-1]))
    if options.json:
        print(json.dumps(results, indent=1))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline bench", description=__doc__.splitlines()[0])
    parser.add_argument("--events", type=_many(number_of), default=[10_000, 100_000, 1_000_000], metavar="10k,100k,1M")
    parser.add_argument("--frames", type=number_of, default=300, help="of each section (default: 300)")
    parser.add_argument("--platform", type=_many(str), default=["offscreen", "xcb"], metavar="offscreen,xcb")
    parser.add_argument("--size", default="1600x900", metavar="WxH")
    parser.add_argument("--json", action="store_true", help="as JSON, not as tables")
    return parser


def _many(kind: Any) -> Any:
    return lambda words: [kind(word) for word in words.split(",")]


def _run(script: str, count: int, options: argparse.Namespace, environment: dict[str, str]) -> dict[str, Any]:
    command = [sys.executable, str(HERE / script), str(count), str(options.frames), options.size]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _start(count: int) -> dict[str, Any]:
    """Start the window with a real library of that many events: once without what is kept, and then again."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "made-up.dateline"
        write_library(library, count, undated=0.02)
        places = {f"XDG_{name}_HOME": f"{folder}/{name.lower()}" for name in ("DATA", "CONFIG", "STATE", "CACHE")}
        # As after an installation: modules are compiled once, and then loaded.
        environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": f"{folder}/pyc"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        command = [sys.executable, str(HERE / "start_run.py"), str(library)]
        told = []
        for _ in range(2):
            began = str(time.monotonic())
            done = subprocess.run([*command, began], env=environment, stdout=subprocess.PIPE, check=True)
            told.append(json.loads(done.stdout))
    return {"what": "start", "events": count, "first time": told[0], "again": told[1]}


def _start_line(result: dict[str, Any]) -> str:
    again, first = result["again"], result["first time"]
    return (
        f"\nStart with a library of {result['events']:,} events, from the start of the process to the first full "
        f"frame: {again['first frame s']:.2f} s, to the lists {again['lists s']:.1f} s; longest standstill "
        f"{again['longest standstill ms']:.0f} ms, {again['MB']:.0f} MB. "
        f"Where nothing was kept: {first['first frame s']:.1f} s"
    )


def _table(result: dict[str, Any]) -> str:
    whose = "QGraphicsScene, no labels" if result["what"] == "yardstick" else "Dateline"
    labels = (
        f", {result['labels a frame']:.0f} labels a frame, one event more shown after {result['adding one ms']:.0f} ms"
        if "labels a frame" in result
        else ""
    )
    lines = [
        f"\n{whose}, {result['events']:,} events, {result['platform']}: index {result['index s']:.2f} s, "
        f"first frame {result['first frame ms']:.0f} ms, {result['MB']:.0f} MB{labels}",
        f"{'':10}{'frames':>8}" + "".join(f"{name:>9}" for name in _COLUMNS) + "   ms   > 16.7 ms",
    ]
    for name, section in result["sections"].items():
        numbers = "".join(f"{section[column]:>9.1f}" for column in _COLUMNS)
        lines.append(f"{name:10}{section['frames']:>8}{numbers}{section['late']:>14.1%}")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
