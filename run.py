#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Start Dateline, or its tests, on a machine where nothing is set up yet.

    python3 run.py [arguments of dateline]      the app; without arguments, on the sample story
    python3 run.py test [arguments of pytest]   the tests
    python3 run.py test-without-qt              the tests of the rooms that do without Qt, where it is not installed
    python3 run.py lint                         ruff, mypy --strict and the import contracts
    python3 run.py install | uninstall          an icon and a menu entry for this user

Needs Python 3.11 with pip, nothing else: it makes ``.venv`` beside itself, installs what the lock files name (every
file checked against its hash) and, on Linux as root, the shared objects that Qt needs. Standard library only.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shlex
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OLDEST = (3, 11)
EXTENTS = {"test": "test", "test-without-qt": "without-qt", "lint": "dev"}  # of lock files; the app's for all else
WITHOUT_QT = ("domain", "readers", "analysis", "store", "queries", "workspace", "timeline")

# What Qt opens, and the Debian package that brings it.
NEEDED = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
FONTS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")


def main(arguments: list[str]) -> int:
    """Set up what is missing, then run what was asked for."""
    if sys.version_info < OLDEST:
        return fail(f"Dateline needs Python {OLDEST[0]}.{OLDEST[1]} or later; this is {sys.version.split()[0]}.")
    word = arguments[0] if arguments else ""
    place = Place(EXTENTS.get(word, "app"))
    try:
        problem = ("" if word == "test-without-qt" else lay_shared_objects()) or place.lay_packages()
    except OSError as error:
        problem = (
            f"{error.filename or place.home}: {error.strerror}. Put Dateline where you may write, and start again."
        )
    except KeyboardInterrupt:
        return 130
    if problem:
        return fail(problem)
    if word == "test":
        return place.run("pytest", *arguments[1:], cwd=ROOT)
    if word == "test-without-qt":
        rooms = [f"tests/{room}" for room in WITHOUT_QT]
        # pytest-qt is not there either: its settings in pyproject.toml are unknown, which is no error here.
        options = (
            "-o",
            "addopts=--import-mode=importlib",
            "-W",
            "ignore::pytest.PytestConfigWarning",
            "-m",
            "not slow",
            "-k",
            "not postgresql",  # no database is another one without Qt
        )
        return place.run("pytest", *options, *arguments[1:], *rooms, cwd=ROOT)
    if word == "lint":
        return lint(place)
    return place.run("viewer", *(arguments or ["--sample"]))


def lint(place: Place) -> int:
    """Everything that reads the code without running it. All of it runs, also after a first failure."""
    steps = (("ruff", "check", "."), ("ruff", "format", "--check", "."), ("mypy",))
    results = [place.run(*step, cwd=ROOT) for step in steps]
    contracts = [place.python.with_name("lint-imports"), "--no-cache"]  # it has no module to run
    return max(*results, subprocess.run(contracts, check=False, cwd=ROOT).returncode)


class Place:
    """A virtual environment beside this file that holds what one lock file names."""

    def __init__(self, extent: str) -> None:
        self.home = ROOT / (".venv-without-qt" if extent == "without-qt" else ".venv")
        self.lock = ROOT / f"requirements-{extent}.lock"
        self.stamp = self.home / f"dateline-{extent}.stamp"
        windows = os.name == "nt"
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        self.python = self.home / ("Scripts/python.exe" if windows else "bin/python")
        self.packages = self.home / ("Lib/site-packages" if windows else f"lib/{version}/site-packages")

    def lay_packages(self) -> str:
        """Install what the lock file names, where that was not done yet; empty when all went well."""
        if self.python.is_file() and self.stamp.is_file() and self.stamp.read_text() == self.wanted():
            return ""
        if subprocess.run([sys.executable, "-m", "pip", "--version"], check=False, capture_output=True).returncode:
            return (
                "Dateline needs pip once, to install its libraries. On Debian and Ubuntu: apt-get install python3-pip"
            )
        print(f"Setting up {self.home.name} (once) ...", file=sys.stderr)
        if self.is_of_another_python():
            venv.EnvBuilder(with_pip=False, clear=True).create(self.home)
        command = [sys.executable, "-m", "pip", "--python", str(self.python), "--disable-pip-version-check", "install"]
        # What is used is compiled when it is first loaded; to compile all at once takes a third of the time.
        command += ["--quiet", "--no-compile", "--require-hashes", "--requirement", str(self.lock)]
        if subprocess.run(command, check=False).returncode:
            return (
                f"The libraries were not installed; is this machine online? The command was:\n  {shlex.join(command)}"
            )
        # Seen from there, so that the whole may be moved.
        (self.packages / "dateline.pth").write_text(os.path.relpath(ROOT, self.packages) + "\n", encoding="utf-8")
        self.stamp.write_text(self.wanted())
        return ""

    def wanted(self) -> str:
        """What the stamp of a laid place reads: it changes with the lock file and with Python."""
        return hashlib.sha256(self.lock.read_bytes() + sys.version.encode()).hexdigest()

    def is_of_another_python(self) -> bool:
        """Whether there is no environment yet, or one whose packages this version of Python would not load."""
        if not self.python.is_file():
            return True
        ask = [self.python, "-c", "import sys; print(sys.version)"]
        return subprocess.run(ask, check=False, capture_output=True, text=True).stdout.strip() != sys.version.strip()

    def run(self, module: str, *arguments: str, cwd: Path | None = None) -> int:
        """Run a module; the exit code. No file in the folder that the user is in takes the place of a module (-P)."""
        with subprocess.Popen([self.python, "-P", "-m", module, *arguments], cwd=cwd) as process:
            while True:
                try:
                    return process.wait()
                except KeyboardInterrupt:
                    continue  # the module has heard it too, and ends in its own time


def lay_shared_objects() -> str:
    """Install what Qt needs of a bare Linux, or say which command does; empty when all is there."""
    if not sys.platform.startswith("linux"):
        return ""
    packages = [package for name, package in NEEDED.items() if is_missing(name)]
    if not any(folder.is_dir() and any(folder.iterdir()) for folder in FONTS):
        packages.append("fonts-dejavu-core")
    if not packages:
        return ""
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        return f"Qt needs what Debian has in these packages; install their like: {' '.join(packages)}"
    if os.geteuid() != 0:
        return f"Qt needs libraries that are not here. Install them once, then start again:\n  sudo {' '.join(install)}"
    print("Installing the libraries that Qt needs ...", file=sys.stderr)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update"], install):
        if subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL).returncode:
            return f"This command failed; run it by hand to see why:\n  {' '.join(command)}"
    return ""


def is_missing(name: str) -> bool:
    """Whether the dynamic linker cannot load a shared object."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return True
    return False


def fail(sentence: str) -> int:
    """Say what is wrong and how to go on."""
    print(sentence, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
