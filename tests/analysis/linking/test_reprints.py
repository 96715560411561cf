# SPDX-License-Identifier: MIT
"""Which articles print one text: edited copies of agency stories, and independent reports of the same happenings."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.analysis.labels import GOLD
from tests.analysis.linking.edits import EDITS, story_of
from tests.analysis.linking.shelved import origins
from viewer.analysis.article import analyse
from viewer.analysis.linking import kinship, shelf
from viewer.analysis.linking.reprints import Sketch, handles, is_copy, sketch_of
from viewer.domain.article import RawArticle

pytestmark = pytest.mark.slow

WORDS = (
    *("harbour", "council", "vote", "bridge", "river", "fog", "tram", "law", "ice", "ash", "oak", "tin", "hen", "map"),
    *("sea", "wall", "road", "farm", "gold", "mill"),
)
# What is found of what there is; a false pair would be one of these, too.
COPIES, COPIES_FOUND = 112, 112
OTHERS, OTHERS_TAKEN = 7_154, 0


class Version(NamedTuple):
    """An article of the set: what it goes back to, and what was done to it ("" for the story as it was filed)."""

    origin: str
    how: str
    sketch: Sketch


def sketch(text: str) -> Sketch:
    return sketch_of(analyse(RawArticle.of_text(text)))


def labelled() -> dict[str, Any]:
    return json.loads((GOLD / "reprints.json").read_text(encoding="utf-8"))


@cache
def versions() -> tuple[Version, ...]:
    data = labelled()
    found = [Version(name, "", sketch(entry["text"])) for name, entry in data["articles"].items()]
    for name, entry in data["articles"].items():
        if "lede" in entry:
            story = story_of(entry["text"], entry["lede"], entry["local"])
            found += [Version(name, edit.__name__, sketch(edit(story).text)) for edit in EDITS]
    found += [Version(copy["of"], copy["how"], sketch(copy["text"])) for copy in data["copies"]]
    return tuple(found)


def is_found(one: Sketch, two: Sketch) -> bool:
    return bool(set(handles(one)) & set(handles(two))) and is_copy(one, two)


def words(count: int, seed: int = 1) -> str:
    """Prose of so many words, without sense and without end."""
    state, said = seed, []
    for _ in range(count):
        state = (state * 1103515245 + 12345) % 2**31
        said.append(WORDS[state // 65536 % len(WORDS)])
    return " ".join(said).capitalize() + "."


def test_copies_are_found() -> None:
    filed = {one.origin: one.sketch for one in versions() if not one.how}
    edited = [one for one in versions() if one.how]
    missed = [(one.origin, one.how) for one in edited if not is_found(filed[one.origin], one.sketch)]
    assert (len(edited), len(edited) - len(missed)) == (COPIES, COPIES_FOUND), missed


def test_no_others_are_taken_for_copies() -> None:
    pairs = [(a, b) for a, b in combinations(versions(), 2) if a.origin != b.origin]
    taken = [(a[:2], b[:2]) for a, b in pairs if is_copy(a.sketch, b.sketch)]
    assert (len(pairs), len(taken)) == (OTHERS, OTHERS_TAKEN), taken


def test_every_group_is_one_origin_and_every_origin_one_group() -> None:
    groups = origins([one.sketch for one in versions()])
    assert [sorted({versions()[index].origin for index in group}) for group in groups] == [
        [name] for name in labelled()["articles"]
    ]


def test_reports_of_one_happening_are_in_the_set_and_quote_the_same_words() -> None:
    entries = labelled()["articles"].values()
    happenings = Counter(entry["happening"] for entry in entries)
    assert sum(count * (count - 1) // 2 for count in happenings.values()) == 7
    texts = [entry["text"] for entry in entries if entry["happening"] == "ferry"]
    assert all("A buoy without a light is a trap" in text for text in texts)


@settings(max_examples=4, deadline=None)
@given(st.permutations(range(129)))
def test_the_order_changes_nothing(order: list[int]) -> None:
    shuffled = origins([versions()[index].sketch for index in order])
    back = sorted(sorted(order[index] for index in group) for group in shuffled)
    assert back == origins([one.sketch for one in versions()])


def test_it_does_not_matter_which_comes_first() -> None:
    for one, two in combinations(versions(), 2):
        assert is_copy(one.sketch, two.sketch) == is_copy(two.sketch, one.sketch)


def test_a_sketch_is_the_same_on_every_machine() -> None:
    assert sketch("In 2024 fog closed the U.S. port at 5.30 a.m.") == Sketch(
        words=10,
        whole=6988105878710573225,
        every=1,
        marks=(411563427, 3873168855, 964004343, 2619527592, 556739859, 18252782),
        places=(0, 1, 2, 3, 4, 5),
        figures=(114354681, 2479467106),
    )


def test_sketches_and_handles_are_small() -> None:
    long = sketch("\n\n".join(words(90, seed) for seed in range(1, 400)))
    assert len(long.marks) <= 320
    assert long.every == 128
    assert all(len(handles(one.sketch)) <= 32 for one in versions())
    assert len(handles(long)) == 32


def test_a_passage_is_found_in_a_piece_seven_times_as_long() -> None:
    passage = "\n\n".join(words(60, seed) for seed in (1, 2, 3))
    around = [words(60, seed) for seed in range(10, 28)]
    assert is_found(sketch(passage), sketch("\n\n".join((*around[:9], passage, *around[9:]))))


@pytest.mark.parametrize("text", ["", "\n\n", "...", " date 2024-05-08\n\n", "?!", "By Ida Holm"])
def test_articles_without_words_are_no_copies(text: str) -> None:
    nothing = sketch(text)
    assert not is_copy(nothing, nothing)
    assert origins([nothing, nothing]) == [[0], [1]]


def test_short_articles_are_copies_if_all_words_are_the_same() -> None:
    line, again = (
        sketch("The Kessel bridge is closed."),
        sketch("PORT ALDER, May 6 (Harbour Wire) — The Kessel bridge is closed."),
    )
    assert is_found(line, again)
    assert not is_copy(line, sketch("The Kessel bridge is closed today."))
    assert origins([line, sketch("The Kessel bridge is open."), again]) == [[0, 2], [1]]


def test_what_is_quoted_proves_nothing() -> None:
    speech = words(120)
    one = f"Mayor Ana Reyes spoke to the council on Friday. {words(40, 2)}\n\n“{speech}” Reyes said."
    two = f"The town hall was full when the mayor rose. {words(40, 3)}\n\n“{speech}” said Mayor Ana Reyes."
    assert not is_copy(sketch(one), sketch(two))


def test_a_speech_printed_whole_is_a_copy_of_the_same_speech() -> None:
    speech = f"“{words(80)}” said Mayor Ana Reyes.\n"
    assert is_found(
        sketch(speech), sketch("Speech of the mayor\n\nBy Ida Holm\n\n" + speech.replace("“", '"').replace("”", '"'))
    )


def test_lines_below_every_article_of_an_outlet_prove_nothing() -> None:
    notice = words(70, 999)
    texts = [f"{words(60, seed)}\n\n{notice}" for seed in range(1, 120)]
    assert origins([sketch(text) for text in texts]) == [[index] for index in range(119)]


def test_a_crowd_of_copies_is_one_group() -> None:
    story = [words(60, seed) for seed in range(1, 6)]
    texts = ["\n\n".join((*story[: 2 + number % 4], words(40, 100 + number))) for number in range(100)]
    assert origins([sketch(text) for text in texts]) == [list(range(100))]


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京五月六日电。" * 60,
        "สวัสดีชาวโลก " * 80,
        "\ud800 lone " * 50,
        "a\u0301 e\u0301 " * 90,
        "🙂" * 500,
        "x" * 9_000,
    ],
)
def test_any_script_has_a_sketch(text: str) -> None:
    assert is_found(sketch(text), sketch(text)) == bool(sketch(text).whole)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=300), max_size=8))
def test_groups_are_a_partition(texts: list[str]) -> None:
    sketches = [sketch(text) for text in texts]
    assert sorted(index for group in origins(sketches) for index in group) == list(range(len(texts)))


def test_reports_in_the_same_form_are_no_copies() -> None:
    form = (
        "A magnitude {} earthquake struck off the coast of {} on {}, the geological survey said. The quake was at a "
        "depth of {} km and its centre lay {} km off the nearest town. There were no reports of damage or of people "
        "hurt, and no warning of high waves was given for the coast or for the islands in front of it."
    )
    one, two = form.format("5.3", "Holm", "Monday", 33, 140), form.format("4.9", "Varland", "Friday", 12, 61)
    assert not is_copy(sketch(one), sketch(two))
    assert is_found(sketch(one), sketch(one.replace("the nearest town", "Port Alder, the nearest town")))


def test_the_work_grows_with_the_articles(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of an outlet with its notice below each article, and of prints of one text: a few comparisons for each."""
    monkeypatch.setattr(shelf, "CROWD", 20)
    compared: list[Sketch] = []
    monkeypatch.setattr(kinship, "is_copy", lambda one, two: compared.append(one) or is_copy(one, two))
    empty = analyse(RawArticle.of_text(""))
    texts = [f"{words(150, seed)}\n\n{words(60, 999)}" for seed in range(150)]
    texts += [words(150, 1_000)] * 150
    sketches = [sketch_of(replace(empty, article=replace(empty.article, text=text))) for text in texts]
    assert [len(group) for group in origins(sketches)] == [1] * 150 + [150]
    assert len(compared) < 10 * len(texts)
