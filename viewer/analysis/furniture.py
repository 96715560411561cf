# SPDX-License-Identifier: MIT
"""What stands around an article's prose: headers, bylines, captions, credits, tails.

Every pattern looks at one paragraph of bounded length, so that none can take long.
"""

from __future__ import annotations

import re

from viewer.domain.span import Span

_SHORT = 160  # characters: bylines, credits and tails are lines, not paragraphs
_CAPTION = 420  # characters
_CREDIT = 120  # characters that the credit at a caption's end takes at most

HEADER = re.compile(r"\s*(date[ \t]+-?\d{4,6}-\d\d-\d\d)(?=\s|$)", re.I)
"""The first line's date, as collections of articles write it."""

_URL = re.compile(r"(?:https?\s*:\s*/\s*/\s*|www\s*\.)\S", re.I)

_AGENCY = (
    r"(?:reuters|ap|afp|upi|bbc|cnn|dpa|tass|itar-tass|interfax|xinhua|efe|ansa|anadolu|kyodo|yonhap|pti|ani|ians|irna"
    r"|bloomberg|(?:the\ )?associated\ press|agence\ france-presse|getty(?:\ images)?|epa|zuma|sipa|shutterstock|alamy"
    r"|nasa|npr|pbs|cbs|nbc|abc|fox(?:\ news)?|msnbc|sky(?:\ news)?|al\ jazeera|cctv|cgtn|nurphoto|picture\ alliance)"
)
_PRESS = (
    r"(?:times|post|news|newspaper|herald|journal|guardian|tribune|gazette|daily|press|agency|magazine|chronicle"
    r"|telegraph|observer|independent|examiner|bulletin|standard|express|mail|mirror|globe|inquirer|courier|dispatch"
    r"|review|record|monitor|network|broadcasting|radio|television|wire|service|today)"
)
_PICTURE = (
    r"(?:photo(?:graph)?|image|picture|pic|video|graphic|illustration|infographic|screen\ ?(?:shot|grab)|still)s?"
)
_CAPITALISED = r"(?-i:[A-Z])[\w.'’-]*"
_PERSON = rf"{_CAPITALISED}(?:\ (?:(?:de|da|di|du|van|von|der|den|bin|al|el|la|le)\ )?{_CAPITALISED}){{0,3}}"


def _pattern(verbose: str) -> re.Pattern[str]:
    return re.compile(verbose, re.VERBOSE | re.IGNORECASE)


_DATE_WORD = r"""(?: (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}
    | (?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} | \d{1,4}(?:st|nd|rd|th)? | \d{1,2}[ap]m | [ap]\.?m
    | at | on | of | the | last | first | published | posted | updated | modified
    | uk | local | time | gmt | utc | bst | ist | [ecmp][sd]?t | t | z )"""
_DATE_LINE = _pattern(rf"[\W_]{{0,4}} {_DATE_WORD} (?: [\W_]{{1,4}} {_DATE_WORD} ){{1,14}} [\W_]{{0,4}} $")
_PUBLISHED = _pattern(
    r"""(?: (?:first\ |originally\ )?(?:published|posted|updated|modified|created|issued|filed|released)
          | (?:last|date|web)\ (?:updated|modified|published|posted) | (?:publication|issue|pub\.?)\ date | date )
        (?: \s+(?:on|at|by)\b | \s*[:|–—-] | \s+(?=\w{0,9}\.?\s?\d) )"""
)
_BYLINE = _pattern(
    rf"""(?: (?:(?:written|story|text|words|reported|report|analysis|opinion)\ )?by | author ) (?:\s*[:|]\s*|\s+)
        (?P<author> {_PERSON} (?: (?:,\ {_PERSON}){{0,3}} ,?\ (?:and|&|with)\ {_PERSON} )? )
        (?: \.? | (?:\s*[,|/•·–—-]+\s*|\ (?:of|for|in|at)\ ) (?P<rest>[^\n]{{2,80}}(?<![.?!])) ) $"""
)
_OUTLET = _pattern(
    rf"""(?:(?:source|outlet|newspaper|publication)\s*:\s*)?
        (?P<outlet> {_AGENCY} | The\ {_PRESS}
          | {_CAPITALISED}(?:\ (?:of|the|and|{_CAPITALISED})){{0,4}}\ (?-i:(?=[A-Z])){_PRESS} )
        (?: \s*[|,–—-]\s*[^\n.]{{0,60}} )? $"""
)
_DATELINE = re.compile(
    r"""(?P<place> [A-Z][A-Z.'’\ -]{2,30}? (?: [,/]\ ?[A-Z](?:[^\W\d_]|[.'’\ -]){1,24}? ){0,2} ) ,?
        (?P<date> \ ?[A-Z][a-z]{2,8}\.?\ \d{1,2}(?:,\ \d{4})?,? | \ \d{1,2}\ [A-Z][a-z]{2,8}\.?(?:\ \d{4})?,?
            | \ \d{4}-\d\d-\d\d )?
        (?: \ ?\( (?P<agency> [A-Za-z][\w.&'’/\ -]{1,40} ) \) )?
        (?P<mark> \s*(?:[—―_]|--) | \s+[-–](?=\s+\W?(?:[A-Z]?[a-z]|\d|A\s)) | \s*[-–]?\s*$ )""",
    re.VERBOSE,
)
_CREDIT_LINE = _pattern(
    rf"""[\[(]? (?:
          (?:(?:file|stock|handout|pool|courtesy)\ )? {_PICTURE} (?:\ (?:credit|courtesy|source|caption))?
            \s* (?: : | by\b | / | © | via\b )
        | file\ (?:photo|image|picture) [.)\]]* $
        | (?:credits?|courtesy)\s*: | courtesy\ of\b | © | \(c\)\ \d
        | (?:additional\ )?(?:reporting|writing|editing|compiled|edited|translated|written)\ (?:and\ \w+\ )?by\b
        | {_AGENCY} (?: [ /](?:photo|images?|pool|handout|file|video|screenshot|{_PERSON}) ){{0,4}} [.)\]]* $
        | {_PERSON} (?:[-/]pool)? \ ?/\ ? {_AGENCY}
            (?: [ /](?:photo|images?|pool|via\ [\w ]{{2,30}}) ){{0,3}} [.)\]]* $ )"""
)
_CREDIT_END = _pattern(
    rf"""(?<!\w) (?:
          [\[(] (?: (?:(?:file|handout|pool)\ )? {_PICTURE}\b | {_AGENCY}[ /] | (?:courtesy|credit|file)\b | © )
            [^()\[\]\n]{{0,80}} [\])]
        | [\[(] {_AGENCY} [\])]
        | (?:pool\ )? / \ ? {_AGENCY} (?:[ ](?:photo|images?|pool|file))?
        | {_AGENCY} (?:\ (?:file|staff|pool))? [ /](?:photo|images?|screen\ ?(?:shot|grab)|picture|pool|handout)
        | getty\ images | via\ {_AGENCY} | file\ (?:photo|image|picture) | handout\ photo
        | (?:photo|image|picture|credit|photograph)s? \s* (?: : | by\b | courtesy\b ) [^\n.]{{2,60}}
        | © [^\n]{{2,60}} ) \s* [.)\]]* $"""
)
_SEEN_IN_PICTURE = _pattern(
    r"""^\W{0,2} (?: pictured | (?:image|media|photo)?\ ?caption\s*:
          | (?:image|media)\ caption\ (?-i:[A-Z]) | file\s*[:–—-] )
        | \b(?:seen|shown|pictured)\ (?:here|above|below|left|right|centre|center)\b
        | \( (?:left|right|l-r|l\ to\ r|centre|center) \)
        | \bpos(?:e|es|ing)\ for\ (?:a|the)\ (?:\w+\ )?(?:photo|picture)
        | \bin\ this\ (?:\w+\ ){0,3} (?:photo|photograph|image|picture|illustration|handout)\b"""
)
_TAIL = _pattern(
    r"""\W{0,3} (?:
          share\ (?:this|on|via)\b | share:?$ | follow\ (?:us|@|(?:\w+\ ){1,3}on\ (?:twitter|facebook|x\b))
        | subscribe\b | sign[ -]?up\ (?:for|to|here)\b
        | (?:get|our|join)\b.{0,40}\bnewsletters?\b | newsletter | like\ us\b | download\b.{0,30}\bapp\b
        | read\ (?:more|also|next|full|the\ (?:rest|full))\b | see\ also\b | also\ read\b | click\ here
        | more\ (?:on|from)\b[^.]{0,60}$ | related:?$ | related\ (?:articles?|stories|topics|news|content|links)\b
        | recommended\ (?:for|stories|articles) | you\ (?:may|might)\ also\ like | don.t\ miss\s*:
        | (?:tags?|topics?|keywords?|categor(?:y|ies)|filed\ under|watch|listen|correction)\s*:
        | copyright\b | © | \(c\)\ \d{4} | all\ rights\ reserved | advertis(?:ement|ing)$
        | comments?(?:\ \(\d+\))?$ | leave\ a\ (?:comment|reply) | print$ | e-?mail$
        | contact\ (?:us\b|the\ (?:author|reporter|writer|newsroom)) | editor(?:.s|s.)?\ note\b
        | this\ (?:article|story|post|report|piece)\ (?:was|has\ been|is\ part|originally|first)\b
        | (?-i:[A-Z])[^.]{3,60}\ reported\ from\ (?-i:[A-Z])[^.]{2,60}\.? (?: $ | \ [^.]{3,90}\bcontributed\b )
        | [^.]{3,120}\bcontributed\ (?:reporting|to\ this\ (?:report|story|article))
        | with\ (?:reporting|files|inputs?)\ (?:by|from)\b
        | (?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram)$
        | -?\ ?30\ ?-?$ | [#*]{3,}$ | ends?$ )"""
)
_BARE_NAME = re.compile(r"(?!By |From )[A-Z][^\W\d_]+(?:[ -](?:[A-Z][^\W\d_]*\.?|de|van|von|der|bin|al|el)){1,3}$")
_INITIALS = re.compile(r"[(\[]?(?:[A-Z]{2,4}|[a-z]{2,3})(?:/[A-Za-z]{1,4}){0,3}[)\]]?$")


def is_address(line: str) -> bool:
    """Whether a line is the address of a page."""
    return _URL.match(line) is not None


def is_byline(line: str) -> bool:
    """Whether a line tells who wrote it, for whom, where or when, and nothing else."""
    if len(line) > _SHORT:
        return False
    if any(character.isdigit() for character in line) and (_DATE_LINE.match(line) or _PUBLISHED.match(line)):
        return True
    return _BYLINE.match(line) is not None or _OUTLET.match(line) is not None or _is_bare_dateline(line)


def is_name(line: str) -> bool:
    """Whether a line is two to four capitalised words and nothing else: by its place a writer's name."""
    return _BARE_NAME.match(line) is not None


def is_credit(line: str) -> bool:
    """Whether a line only credits a picture or the people who worked on the report."""
    return len(line) <= _SHORT and _CREDIT_LINE.match(line) is not None


def is_caption(line: str) -> bool:
    """Whether a paragraph describes a picture: it ends with a credit, or says where somebody is seen in it."""
    if len(line) > _CAPTION:
        return False
    return (
        _CREDIT_END.search(line, max(0, len(line) - _CREDIT)) is not None or _SEEN_IN_PICTURE.search(line) is not None
    )


def is_tail(line: str) -> bool:
    """Whether a line invites to share, subscribe or read on, or closes the page."""
    return len(line) <= _CAPTION and _TAIL.match(line) is not None


def is_signature(line: str) -> bool:
    """Whether a last line is a desk's or a writer's initials."""
    return _INITIALS.match(line) is not None


def starts_with_dateline(line: str) -> bool:
    """Whether a paragraph begins with a dateline: a place in capitals, then a date, an agency or a dash."""
    found = _DATELINE.match(line[:_SHORT])
    return found is not None and bool(found["agency"] or found["date"] or found["mark"].strip())


def dateline_length(line: str) -> int:
    """How many characters of a paragraph are its dateline; 0 where it has none, or has nothing else."""
    found = _DATELINE.match(line[:_SHORT]) if starts_with_dateline(line) else None
    rest = line[found.end() :].lstrip() if found is not None else ""
    return len(line) - len(rest) if rest else 0


def agency_of(line: str) -> Span | None:
    """The agency in a paragraph's dateline, as a span of the paragraph."""
    found = _DATELINE.match(line[:_SHORT])
    return Span(*found.span("agency")) if found is not None and found["agency"] else None


def author_of(line: str) -> Span | None:
    """The writer or writers in a byline, as a span of the line."""
    if len(line) > _SHORT:
        return None
    if is_name(line) and _OUTLET.match(line) is None:
        return Span(0, len(line))
    found = _BYLINE.match(line)
    return Span(*found.span("author")) if found is not None else None


def outlet_of(line: str) -> Span | None:
    """The outlet that a byline, or a line of its own, names, as a span of the line."""
    if len(line) > _SHORT:
        return None
    byline = _BYLINE.match(line)
    if byline is not None and byline["rest"] is None:
        return None
    found = _OUTLET.match(line, byline.start("rest") if byline is not None else 0)
    return Span(*found.span("outlet")) if found is not None else None


def _is_bare_dateline(line: str) -> bool:
    found = _DATELINE.fullmatch(line)
    return found is not None and bool(found["agency"] or found["date"])
