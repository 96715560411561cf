# SPDX-License-Identifier: MIT
"""What the rules of the analysis did, as clauses: the answer to "why this date?"."""

from __future__ import annotations

REFERENCES = {
    "published": "published",
    "narrative": "the text is at",
}

RULES = {
    # how an article says when it was published
    "header_line": "first line of the file",
    "published_label": "the date beside “published”",
    "updated_label": "the date beside “updated”",
    "dateline": "dateline of the first paragraph",
    "date_line": "a line of its own",
    "byline": "beside the author's name",
    "dateline_year_from_newest_date": "dateline, with the year of the newest date in the text",
    "dateline_year_from_weekday": "dateline, with the year in which its day falls on that weekday",
    "day_of_the_news": "the day that the lead calls today or yesterday",
    "solved_from_constraints": "the only days that fit all dates in the text",
    "solved_from_public_event": "the only days that fit a public event in the text",
    "solved_from_library": "another article dates what is told here",
    "corrected": "the date that you gave",
    # how a time expression got its value
    "date_written": "written in full",
    "year_from_past_tense": "told as past: the last such date",
    "year_from_future_tense": "told as to come: the next such date",
    "year_nearest": "no tense to go by: the nearest such date",
    "year_told": "the year is told by the words",
    "weekday_past": "told as past: the last such day",
    "weekday_future": "told as to come: the next such day",
    "weekday_told": "the words say which week",
    "unit_at_hand": "the day, week, month or year at hand",
    "counted": "counted from there",
    "duration": "a length of time",
    "set": "again and again",
    "vague": "no more than that can be told",
    "open": "cannot be told from the text",
    # how a claim got its time
    "claim_clause": "stands in the same clause",
    "claim_sentence": "stands elsewhere in the same sentence",
    "claim_body": "the article tells of it below with a date",
    "claim_by": "a limit, not a day",
    "claim_since": "it has gone on since then",
    "claim_until": "not before then",
    "claim_narrative": "the time that the text speaks of last",
    "claim_published": "nothing nearer: the day of publication",
    # how a quote got its time
    "said_in_cue": "the date beside the verb of saying",
    "said_by_publication": "the day of publication, at the latest",
}

# Only sieves that a reader should know of; a plain “…, said X” needs no word.
SIEVES = {
    "carried": "carried over from the quote before",
    "run_on": "goes on from the quote before",
    "next_paragraph": "named in the next paragraph",
}
