# SPDX-License-Identifier: MIT
"""Findings come back whole from a worker process."""

from __future__ import annotations

import pickle

from viewer.analysis.article import analyse
from viewer.domain.article import RawArticle


def test_findings_survive_the_way_to_another_process() -> None:
    findings = analyse(
        RawArticle.of_text(" date 2020-01-02\n\nIda Holm said “yes, at last” in Port Alder on Monday.\n")
    )
    assert pickle.loads(pickle.dumps(findings)) == findings
