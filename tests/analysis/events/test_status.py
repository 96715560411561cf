# SPDX-License-Identifier: MIT
"""Whether it happened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.domain.event import Status


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("[Ada Brook] resigned.", Status.HAPPENED),
        ("[Ada Brook] has resigned.", Status.HAPPENED),
        ("[Ada Brook] will resign.", Status.PLANNED),
        ("[Ada Brook] is set to resign.", Status.PLANNED),
        ("[Ada Brook] is expected to resign.", Status.PLANNED),
        ("[Ada Brook] plans to resign on <Friday|2024-05-10>.", Status.PLANNED),
        ("[Ada Brook] did not resign.", Status.DENIED),
        ("[Ada Brook] won't resign.", Status.DENIED),
        ("[Ada Brook] never resigned.", Status.DENIED),
        ("[Ada Brook] could resign.", Status.HYPOTHETICAL),
        ("[Ada Brook] would resign.", Status.HYPOTHETICAL),
        ("Her office said [Ada Brook] would resign.", Status.PLANNED),
        ("Nobody knows if [Ada Brook] resigned.", Status.HYPOTHETICAL),
        ("[Ada Brook] refused to resign on <Friday|2024-05-03>.", Status.DENIED),
        ("[Ada Brook] resigns on <Friday|2024-05-10>.", Status.PLANNED),
        # what somebody denies
        ("The firm denied that [Ada Brook] had resigned.", Status.DENIED),
        ("The firm did not deny that [Ada Brook] had resigned.", Status.HAPPENED),
        # what depends on something
        ("If the vote fails, [Ada Brook] will resign.", Status.HYPOTHETICAL),
        ("[Ada Brook] said she would resign unless the vote passed.", Status.HYPOTHETICAL),
        ("Asked if he was glad, [Tom Reyes] said [Ada Brook] will resign.", Status.PLANNED),
    ],
)
def test_status(told: Callable[..., Any], sentence: str, status: Status) -> None:
    assert status in [claim.status for claim in told(sentence).claims if claim.lemma == "resign"]
