# SPDX-License-Identifier: MIT
"""What the articles of a library tell together."""

from __future__ import annotations

from collections.abc import Sequence

from viewer.analysis.linking.happenings import link_events
from viewer.analysis.linking.people import link_people
from viewer.domain.findings import Findings, Links


def link(articles: Sequence[Findings]) -> Links:
    """Join what single articles say. The result does not depend on the order of ``articles``."""
    ordered = sorted(articles, key=lambda findings: findings.article.id)
    participants = link_people(ordered)
    return Links(participants, link_events(ordered, participants))
