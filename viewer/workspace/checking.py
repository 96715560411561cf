# SPDX-License-Identifier: MIT
"""Whether a library is whole."""

from __future__ import annotations

from viewer.domain.rows import Problem
from viewer.store.integrity import broken_references, changed_texts
from viewer.store.library import Library
from viewer.store.links import load_links
from viewer.store.loading import load_findings
from viewer.workspace.soundness import faults_of, faults_of_links


def check_library(library: Library) -> list[Problem]:
    """Everything that is wrong with a library: nothing, if all is well."""
    with library.reading() as session:
        problems = broken_references(session)
        texts = changed_texts(session)
        articles = list(load_findings(session))
        links = load_links(session)
    problems += (Problem("fingerprint", path) for path in texts)
    for findings in articles:
        problems += faults_of(findings)
    return problems + faults_of_links(articles, links)
