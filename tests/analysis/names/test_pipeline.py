# SPDX-License-Identifier: MIT
"""Names found by a trained pipeline: small ones that are made here, loaded and run for real."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pipelines import marking
from viewer.analysis.article import analyse
from viewer.analysis.layout import find_blocks
from viewer.analysis.names.finding import find_names
from viewer.analysis.names.pipeline import name_finder
from viewer.analysis.page import Block, BlockKind, Page
from viewer.analysis.sentences import find_sentences
from viewer.domain.article import RawArticle
from viewer.domain.errors import PipelineError
from viewer.domain.participant import Entity, EntityKind
from viewer.domain.span import Span

STORY = (
    "FOGBRIDGE, May 6 (Harbour Wire) — Summer Monday said on Friday that Harvest Moon would open a plant in Lowmere."
    "\n\n"
    "“We will build it again,” said Rain Winter of Harvest Moon. The Chilean engineer met Mr. Monday near Lowmere.\n\n"
    "Autumn Noon, a spokesman for Open Door, spoke to reporters.\n"
)


def page_of(text: str) -> Page:
    blocks = find_blocks(text)
    return Page(7, text, blocks, find_sentences(text, blocks))


@pytest.fixture
def entities(names_pipeline: Path) -> dict[str, Entity]:
    return {entity.name: entity for entity in name_finder(str(names_pipeline))(page_of(STORY))[0]}


@pytest.mark.slow
def test_a_pipeline_finds_what_the_rules_would_not(entities: dict[str, Entity]) -> None:
    assert {name: entity.kind.value for name, entity in entities.items()} == {
        "FOGBRIDGE": "PLACE",  # the dateline is read by the rules
        "Summer Monday": "PERSON",
        "Harvest Moon": "ORG",
        "Lowmere": "PLACE",
        "Rain Winter": "PERSON",
        "Autumn Noon": "PERSON",
        "Open Door": "ORG",
    }
    assert "Summer Monday" not in {entity.name for entity in find_names(page_of(STORY))[0]}


def test_short_forms_and_descriptions_are_read_as_for_the_rules(entities: dict[str, Entity]) -> None:
    assert entities["Summer Monday"].aliases == ("Monday",)
    assert entities["Autumn Noon"].descriptions == ("a spokesman for Open Door",)


def test_mentions_are_bare_and_in_order(names_pipeline: Path) -> None:
    found, mentions = name_finder(str(names_pipeline))(page_of(STORY))
    monday = next(entity.id for entity in found if entity.name == "Summer Monday")
    spelled = [mention.span.of(STORY) for mention in mentions if mention.entity == monday]
    assert spelled == ["Summer Monday", "Monday"]
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))


def test_the_whole_analysis_goes_on_with_its_names(names_pipeline: Path) -> None:
    findings = analyse(RawArticle.of_text(STORY), name_finder(str(names_pipeline)))
    names = {entity.id: entity.name for entity in findings.entities}
    assert [names[quote.speaker] for quote in findings.quotes if quote.speaker is not None] == ["Rain Winter"]
    assert any(names[part.entity] == "Summer Monday" for claim in findings.claims for part in claim.parts)


def test_who_stands_in_a_caption_alone_takes_no_part(names_pipeline: Path) -> None:
    text = "Rain Winter said on Friday that Open Door would open.\n\nSummer Monday met Rain Winter near Saltby."
    blocks = (Block(Span(0, 53), BlockKind.BODY), Block(Span(55, len(text)), BlockKind.CAPTION))
    found, _ = name_finder(str(names_pipeline))(Page(7, text, blocks, find_sentences(text, blocks)))
    assert {entity.name for entity in found if entity.kind is EntityKind.PERSON} == {"Rain Winter"}


@pytest.mark.parametrize(
    ("marked", "label", "bare"),
    [
        ("Mr. Tom Reed's", "PERSON", "Tom Reed"),
        ("President Ida Holm", "PERSON", "Ida Holm"),
        ("Dean Holm", "PER", "Dean Holm"),
        ("“Ida Holm,”", "PERSON", "Ida Holm"),
        ("the Harbour Authority", "ORG", "Harbour Authority"),
        ("Fishers’", "ORG", "Fishers"),
        ("the U.S.", "GPE", "U.S."),
        ("The Hague", "GPE", "The Hague"),
        ("Alder Bridge.", "FAC", "Alder Bridge"),
        ("Tidewatch", "NORP", "Tidewatch"),
        ("Chilean", "NORP", None),
        ("Friday", "DATE", None),
        ("$ 5", "ORG", None),
    ],
)
def test_a_mark_is_trimmed_to_the_bare_name(tmp_path: Path, marked: str, label: str, bare: str | None) -> None:
    text = f"Last week they said that {marked} was there, and it went on."
    _, mentions = name_finder(str(marking(tmp_path / "marks", (label, marked))))(page_of(text))
    assert [mention.span.of(text) for mention in mentions] == ([bare] if bare else [])


def test_a_form_has_one_kind_in_one_article(tmp_path: Path) -> None:
    with_stop = [{"TEXT": "Calder"}, {"TEXT": "."}]
    folder = marking(tmp_path / "marks", ("ORG", with_stop), ("PERSON", "Calder"))
    text = "They stood near Calder. But Calder went. Last week Calder came."
    _, mentions = name_finder(str(folder))(page_of(text))
    assert [mention.kind.value for mention in mentions] == ["PERSON"] * 3


def test_a_sentence_without_end_is_read_in_pieces(tmp_path: Path) -> None:
    text = "it went on " * 2_000 + "and Calder said so " + "again and " * 2_000 + "Calder agreed"
    _, mentions = name_finder(str(marking(tmp_path / "marks", ("PERSON", "Calder"))))(page_of(text))
    assert [mention.span.of(text) for mention in mentions] == ["Calder", "Calder"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(("Summer Monday", "Open Door", "said", "the", "“", "”", ". ", ", ", "\n\n", "x", "’s", " "))
    )
)
def test_any_text_gives_sound_spans(names_pipeline: Path, parts: list[str]) -> None:
    text = " ".join(parts)
    found, mentions = name_finder(str(names_pipeline))(page_of(text))
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    assert {mention.entity for mention in mentions} == {entity.id for entity in found}


def test_what_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    assert reason_of("xx_no_such_pipeline") == "no_pipeline"
    assert reason_of(str(tmp_path / "gone")) == "no_pipeline"
    (tmp_path / "config.cfg").write_text("[nlp]\nlang = 'en'\n")
    assert reason_of(str(tmp_path)) == "broken_pipeline"


@pytest.mark.slow
def test_a_pipeline_that_marks_no_names_is_refused(tmp_path: Path) -> None:
    pipeline = spacy.blank("en")
    pipeline.to_disk(tmp_path / "blank")
    pipeline.add_pipe("sentencizer")
    pipeline.to_disk(tmp_path / "sentences")
    assert reason_of(str(tmp_path / "blank")) == reason_of(str(tmp_path / "sentences")) == "nameless_pipeline"


def test_without_spacy_a_pipeline_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert reason_of("en_core_web_sm") == "no_spacy"


def reason_of(name: str) -> str:
    with pytest.raises(PipelineError) as refused:
        name_finder(name)
    assert refused.value.where == name
    return refused.value.reason


@pytest.mark.slow
def test_the_rules_do_without_spacy() -> None:
    assert name_finder("") is find_names
    script = "import sys, viewer.workspace.workspace, viewer.analysis.names.pipeline as p; p.name_finder('')"
    script += "; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
