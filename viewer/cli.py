# SPDX-License-Identifier: MIT
"""The command line: import, list, export, check, bench.

Works without a display. Progress goes to stderr when that is a terminal. Exit codes: 0 done, 1 done with problems
listed (or not done, with the reason), 2 wrong usage, 130 interrupted.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from viewer import desktop, paths
from viewer.cli_lists import LISTS, Wanted, lines, records
from viewer.cli_window import COMMANDS as COMMANDS
from viewer.cli_window import WindowArguments
from viewer.domain.errors import DatelineError
from viewer.domain.filter import Filter
from viewer.domain.progress import ImportReport, Progress
from viewer.domain.selection import Noun
from viewer.domain.when import When
from viewer.export.data import write_json
from viewer.export.pictures import FORMS as PICTURE_FORMS
from viewer.export.pictures import PictureOptions, write_picture
from viewer.timeline.backdrop import Backdrop
from viewer.wording.counts import counts_words
from viewer.wording.errors import error_sentence
from viewer.wording.imports import import_summary, moved_sentence
from viewer.wording.lanes import timeline_words
from viewer.wording.printable import printable
from viewer.workspace import garbage
from viewer.workspace.workspace import EVERYTHING, Workspace

_OF_BENCH = {
    "--events": ("10k,100k,1M", "how many events, one run for each (also 10M)"),
    "--frames": ("300", "frames of each section"),
    "--platform": ("offscreen,xcb", "platforms of Qt; xcb under an Xvfb of its own where there is no display"),
    "--size": ("1600x900", "of the timeline, in pixels"),
}
_ONLY_OF = {"conflicts": "events", "variants": "quotes"}  # what an option makes sense with


def run(arguments: Sequence[str]) -> int:
    """Run one command; the exit code. The first argument is one of ``COMMANDS``."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if _is_turned_round(options):
        parser.error("--until is before --since")
    if wrong := _out_of_place(options):
        parser.error(wrong)
    command: Callable[[argparse.Namespace], int] = options.run
    return _answered(lambda: command(options))


def _answered(command: Callable[[], int]) -> int:
    """Run a command and say what stopped it; the exit code."""
    try:
        code = command()
        if sys.stdout is not None:  # as it is where the shell has closed it
            sys.stdout.flush()
    except DatelineError as error:
        return _complain(error_sentence(error))
    except KeyboardInterrupt:
        _complain("interrupted; the library is as it was.")
        return 130
    except BrokenPipeError:
        _drop_output()  # the reader of our output has gone (`dateline list ... | head`): nothing is left to say
        return 0
    except OSError as error:
        if error.filename is not None:  # a file, not the output, which has no name
            raise
        _drop_output()
        return _complain(f"the output cannot be written: {error.strerror}. Send it elsewhere.")
    return code


def _drop_output() -> None:
    """Let go of what could not be printed, for the interpreter would try once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(line: str) -> None:
    """Print a line, whatever signs of a source are in it."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    print(printable(line).encode(encoding, "backslashreplace").decode(encoding))


def _complain(sentence: str) -> int:
    """Print what is wrong, or the way on, beside the output; the exit code."""
    print(f"dateline: {printable(sentence)}", file=sys.stderr)  # stderr itself spells out what it cannot encode
    return 1


def without_screen(arguments: WindowArguments, library: str, articles: Sequence[Path]) -> int:
    """What happens where a window was asked for and there is no screen: say so, and do what can be done without."""
    if not arguments.sample:
        return _complain(
            "there is no screen here, so no window. Without one: dateline import --library L PATH ..., then "
            "dateline export --library L --to timeline.png."
        )
    return _answered(lambda: _draw_sample(library, articles))


def _draw_sample(library: str, articles: Sequence[Path]) -> int:
    to = Path("timeline.png")
    with Workspace.open(library) as workspace:
        _import(workspace, articles)
        write_picture(workspace.columns(), to, _picture(workspace))
    _say(f"There is no screen here: the sample story is drawn in {to.resolve()} instead of a window.")
    return 0


def change_menu(word: str, command: list[str]) -> int:
    """Put Dateline in the user's menu (``install``) or take it out again (``uninstall``)."""
    try:
        if word == "install":
            entry = desktop.install(command)
            _say(f"Dateline is in your menu now, and opens .dateline files ({entry}). To undo: uninstall.")
        else:
            was_there = desktop.uninstall()
            _say(
                "Dateline is out of your menu. Your libraries stay." if was_there else "Dateline was not in your menu."
            )
    except OSError as error:
        return _complain(f"{error.filename} could not be changed: {error.strerror}.")
    return 0


def explain_menu(word: str, arguments: Sequence[str]) -> int:
    """Answer ``install --help``; complain of all else, for neither word takes an argument."""
    what = "put Dateline in your menu" if word == "install" else "take Dateline out of your menu; your libraries stay"
    parser = argparse.ArgumentParser(prog=f"dateline {word}", description=f"{what[0].upper()}{what[1:]} (Linux only).")
    try:
        parser.parse_args(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    return 0


def no_home(error: OSError) -> int:
    """Say that this user has no place for a library that was given none."""
    return _complain(f"{error.filename} cannot be made: {error.strerror}. Set HOME to a folder of yours.")


def no_menu() -> int:
    """Say that menu entries are made on Linux only."""
    return _complain("a menu entry is made on Linux only; start Dateline with: python3 run.py")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dateline", description="A timeline of news articles, without a window.")
    commands = parser.add_subparsers(required=True, metavar="|".join(COMMANDS))
    _add_import(commands.add_parser("import", help="read article files, folders of them, into a library"))
    _add_list(commands.add_parser("list", help="print what a library holds"))
    _add_export(commands.add_parser("export", help="draw the timeline, or write all that was found"))
    check = commands.add_parser("check", help="test a library's integrity")
    _add_library(check)
    check.set_defaults(run=_run_check)
    _add_bench(commands.add_parser("bench", help="time the canvas on made-up events, and a start with them"))
    return parser


def _add_bench(parser: argparse.ArgumentParser) -> None:
    for option, (metavar, text) in _OF_BENCH.items():
        parser.add_argument(option, metavar=metavar, help=text)
    parser.add_argument("--json", action="store_true", help="as JSON, not as tables")
    parser.set_defaults(run=_run_bench)


def _add_library(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--library", metavar="L", required=True, help="a file (story.dateline) or a SQLAlchemy URL")


def _add_import(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    parser.add_argument("paths", metavar="PATH", nargs="+", type=Path, help="a .txt or .md file, or a folder")
    parser.add_argument("--jobs", metavar="N", type=_at_least_one, help="worker processes (default: one a core)")
    pipeline = "a spaCy pipeline (package or folder) that finds the names; '' for the rules (default: as preferred)"
    parser.add_argument("--names-pipeline", metavar="NAME_OR_PATH", help=pipeline)
    parser.set_defaults(run=_run_import)


def _add_list(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    parser.add_argument("what", choices=LISTS, help="gaps: silences, who is not named any more, what has no date")
    parser.add_argument("--json", action="store_true", help="as JSON, a list of records")
    conflicts = "of events only those that sources disagree on, each with what they claim"
    parser.add_argument("--conflicts", action="store_true", help=conflicts)
    variants = "of quotes only those printed in several wordings, together"
    parser.add_argument("--variants", action="store_true", help=variants)
    _add_span(parser)
    parser.add_argument("--with", metavar="NAME", dest="name", help="only with this participant")
    parser.add_argument("--text", metavar="WORDS", default="", type=_words, help="only what has all these words")
    parser.set_defaults(run=_run_list)


def _add_export(parser: argparse.ArgumentParser) -> None:
    _add_library(parser)
    parser.add_argument("--to", metavar="FILE", type=Path, required=True, help="ends in .png, .svg, .pdf or .json")
    _add_span(parser)
    parser.add_argument("--size", metavar="WxH", type=_size, help="in pixels (default: 1600 wide)")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.set_defaults(run=_run_export)


def _add_span(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--since", metavar="D", type=_date, help="from this date on (2021, 2021-04 or 2021-04-22)")
    parser.add_argument("--until", metavar="D", type=_date, help="up to and with this date")


def _date(word: str) -> When:
    try:
        if "/" in word:  # a time from one date to another has no one side of it
            raise ValueError(word)
        return When.parse(word)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{word!r} is not a date like 2021, 2021-04 or 2021-04-22") from None


def _is_turned_round(options: argparse.Namespace) -> bool:
    since, until = (getattr(options, name, None) for name in ("since", "until"))
    return bool(since and until and since.earliest >= until.latest)


def _out_of_place(options: argparse.Namespace) -> str:
    """What is wrong with options that say nothing of what is listed; empty where nothing is."""
    for option, of in _ONLY_OF.items():
        if getattr(options, option, False) and options.what != of:
            return f"--{option} is of {of}: dateline list {of} --{option}"
    to = getattr(options, "to", None)
    if to is not None and Path(to).suffix.lower() == ".json":
        of_pictures = [name for name, given in (("since", options.since), ("until", options.until)) if given]
        if of_pictures:
            return f"--{of_pictures[0]} is of pictures: a JSON file holds the whole library"
    return ""


def _words(words: str) -> str:
    try:
        words.encode()
    except UnicodeEncodeError:  # odd bytes, which Python keeps as halves of surrogate pairs
        raise argparse.ArgumentTypeError(f"{words!r} is not in the encoding of this terminal") from None
    return words


def _size(word: str) -> tuple[int, int]:
    width, cross, height = word.lower().partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{word!r} is not a size like 1600x900")
    size = int(width), int(height)
    if not all(200 <= side <= 20_000 for side in size):
        raise argparse.ArgumentTypeError("a picture is 200 to 20000 pixels wide and high")
    return size


def _at_least_one(word: str) -> int:
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is not a number of 1 or more")
    return int(word)


def _run_import(options: argparse.Namespace) -> int:
    with Workspace.open(options.library) as workspace, garbage.deferred():
        report = _import(workspace, options.paths, jobs=options.jobs, names_pipeline=options.names_pipeline)
        problems = set(report.problems)
        for skipped in sorted(report.skipped, key=problems.__contains__):  # what needs to be done stands last
            _say(f"skipped  {error_sentence(skipped)}")
        if moved := moved_sentence(report):
            _say(moved)
        _say(import_summary(report, workspace.counts()))
    return 1 if report.problems else 0


def _import(
    workspace: Workspace, paths: Sequence[Path], *, jobs: int | None = None, names_pipeline: str | None = None
) -> ImportReport:
    steps = workspace.import_paths(list(paths), jobs=jobs, names_pipeline=names_pipeline)
    try:
        while True:
            _show(next(steps))
    except StopIteration as end:
        report: ImportReport = end.value
        return report
    finally:
        _show(None)


def _show(progress: Progress | None) -> None:
    """Progress in one line that is written over; None wipes it."""
    if not sys.stderr.isatty():
        return
    of = f" of {progress.total}" if progress and progress.total else ""
    line = f"{progress.stage.value} {progress.done}{of}  {Path(progress.label).name}" if progress else ""
    sys.stderr.write(f"\r\x1b[K{printable(line)[:78]}")
    sys.stderr.flush()


def _run_list(options: argparse.Namespace) -> int:
    with Workspace.open(options.library, create=False) as workspace:
        wanted = Wanted(options.what, _filter(workspace, options), options.conflicts, options.variants)
        if options.json:
            print(json.dumps(records(workspace, wanted), indent=1))  # ASCII: harmless on any terminal, in any encoding
        else:
            for line in lines(workspace, wanted):
                _say(line)
    return 0


def _filter(workspace: Workspace, options: argparse.Namespace) -> Filter:
    since: When | None = options.since
    until: When | None = options.until
    participants: frozenset[int] = frozenset()
    if options.name:
        wanted = options.name.casefold()
        rows = workspace.participant_rows(workspace.ids(Noun.PARTICIPANT))
        named = [row.id for row in rows if wanted in {name.casefold() for name in (row.name, *row.aliases)}]
        if not named:
            raise DatelineError(options.name, "nobody_of_that_name")
        participants = frozenset(named[:1])
    return Filter(
        text=options.text,
        since=since.earliest if since else None,
        until=until.latest if until else None,
        participants=participants,
    )


def _run_export(options: argparse.Namespace) -> int:
    to: Path = options.to
    form = to.suffix.lower().lstrip(".")
    if form != "json" and form not in PICTURE_FORMS:
        forms = ", ".join(f".{known}" for known in (*PICTURE_FORMS, "json"))
        _complain(f"{to} has no ending that says what to write; one of these does: {forms}.")
        return 2
    with Workspace.open(options.library, create=False) as workspace:
        shown = EVERYTHING
        if form == "json":
            write_json(workspace, to)
        else:
            since = options.since.earliest if options.since else None
            until = options.until.latest if options.until else None
            shown = Filter(since=since, until=until)
            asked = {"since": since, "until": until, "size": options.size, "theme": options.theme}
            write_picture(workspace.columns(shown), to, replace(_picture(workspace, shown), **asked))
        _say(f"{to}: {counts_words(workspace.counts(shown))}.")
    return 0


def _picture(workspace: Workspace, shown: Filter = EVERYTHING) -> PictureOptions:
    """A picture as it is drawn where nothing else is asked for, with the library's name and below it what is shown."""
    return PictureOptions(
        title=Path(workspace.library).stem,
        footer=counts_words(workspace.counts(shown)),
        words=timeline_words(),
        backdrop=Backdrop(workspace.eras()),
        claimed=workspace.claimed_dates(),
    )


def _run_check(options: argparse.Namespace) -> int:
    with Workspace.open(options.library, create=False) as workspace:
        problems = workspace.check()
        sound = f"{workspace.library} is sound: {counts_words(workspace.counts())}."
    for problem in problems:
        _say(error_sentence(problem))
    if not problems:
        _say(sound)
    return 1 if problems else 0


def _run_bench(options: argparse.Namespace) -> int:
    scripts = paths.benchmarks()
    if not scripts:
        return _complain("the benchmarks are in the source, in tests/bench; they were not installed.")
    given = [(option, getattr(options, option.lstrip("-"))) for option in _OF_BENCH]
    words = [word for pair in given if pair[1] is not None for word in pair] + ["--json"] * options.json
    return max(subprocess.run([sys.executable, str(script), *words], check=False).returncode for script in scripts)
