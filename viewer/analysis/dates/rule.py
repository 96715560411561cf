# SPDX-License-Identifier: MIT
"""A rule of the grammar: a pattern over words, and what its matches mean."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from viewer.analysis.dates.meaning import Meaning
from viewer.analysis.dates.reading import Found

Build = Callable[[Found], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """``build`` gives the meaning of a match, or None where the words fit and the sense does not ("April 31").

    The expression is the group ``span`` where the pattern has one, else the whole match.
    """

    name: str
    notation: str
    build: Build


MACROS = {
    "AN": "a | an",
    # a number, told or not
    "NUMBER": "NUM (?: FRACTION | and a half )? | FRACTION"
    " | (?: a (?= hundred | thousand | dozen ) )? NUMWORD (?: DASH? NUMWORD )? (?: (?: and )? NUMWORD )?"
    " (?: and a half | FRACTION )? | half {AN} | {AN} (?: couple | pair ) (?: of )? | couple (?: of )?",
    "VAGUE": "{AN} few | a? several | many | some | few | a number of | dozens of | a dozen or so",
    "COUNT": "{NUMBER} | {VAGUE}",
    # days of a month
    "DAYNUM": "DD | ORDNUM | ORD",
    "ANYYEAR": "YEAR | YY | nineteen DASH? NUMWORD (?: DASH? NUMWORD )?",
    "WD": "(?: [weekday: WEEKDAY] COMMA? )?",
    "COMMA": "COMMA?",
    # position within a longer unit, which the value keeps
    "PHASE": "(?: early | late | mid | earlier | later ) (?: in | on )? DASH? (?: the )?"
    " | (?: the )? (?: very )? (?: beginning | start | middle | end | close | rest | remainder ) of (?: the )?"
    " | (?: the )? (?: first | second | last | latter | better | good ) part of (?: the )?"
    " | sometime (?: in )? | (?: a good )? part of",
    "HALF": "(?: the )? (?: first | second | last | latter ) half of (?: the )?",
    # how exactly a number or date is meant
    "ABOUT": "about | around | circa | approximately | roughly",
    "LIMIT": "about | around | approximately | roughly | almost | nearly | some | (?: well )? over (?! the | these )"
    " | under | only | just | (?: no )? (?: more | less | fewer ) than | at least | at most | up to"
    " | as (?: much | many | little | long ) as",
    # what stands before a time of day
    "AT": "at | by | until | till | from | before | after | around | about | to | since",
    "PAST_HOUR": "(?: (?: NUM | NUMWORD (?: DASH? NUMWORD )? ) (?: minute | minutes ) | a? quarter | half )"
    " (?: past | to ) NUMWORD",
    "WHICH": "last | next | this | past | coming | previous | following | that | same | current | upcoming",
}
"""Named parts of patterns."""
