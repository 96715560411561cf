# SPDX-License-Identifier: MIT
"""``python -m viewer``: the same as the ``dateline`` command."""

from __future__ import annotations

import multiprocessing
import sys

from viewer.app import run


def main() -> int:
    """Run what the command line asks for; the exit code."""
    multiprocessing.freeze_support()  # a frozen app starts its worker processes through here
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
