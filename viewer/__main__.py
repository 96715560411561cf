# SPDX-License-Identifier: MIT
"""``python -m viewer``: the same as the ``dateline`` command."""

from __future__ import annotations

import importlib
import multiprocessing
import sys


def main() -> int:
    """Run what the command line asks for; the exit code."""
    multiprocessing.freeze_support()  # a frozen app starts its worker processes through here
    try:
        # Not at the top of the module: worker processes load that, too, and Ctrl+C is to be heard from the start.
        return int(importlib.import_module("viewer.app").run(sys.argv[1:]))
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
