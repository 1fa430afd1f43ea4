# SPDX-License-Identifier: EUPL-1.2
"""No step and no answer lacks its words, its form or a short beginning in plain Swedish."""

import pytest

from ledfyr.casework.rules.steps import IN_THE_INQUIRY, Part, StepKind
from ledfyr.web.casework.leads import LEADS
from ledfyr.web.casework.step_forms import STEP_FORMS, correction_form
from ledfyr.web.casework.wording import ACTS, PARTS, STEPS

LONGEST_LEAD = 300  # letters: three or four sentences
WITH_PAGES = [kind for kind in StepKind if kind is not StepKind.JOINED]  # a report joins on pages of its own
UNSHOWN = {Part.SIGNED, Part.EXPERIENCED}  # the signature says both


@pytest.mark.parametrize("kind", WITH_PAGES)
def test_a_step_is_named_introduced_and_asked_for(kind: StepKind) -> None:
    assert STEPS[kind]
    assert ACTS[kind]
    assert 0 < len(LEADS[kind]) <= LONGEST_LEAD


@pytest.mark.parametrize("kind", StepKind)
def test_a_form_is_signed_and_asks_for_what_the_rules_read(kind: StepKind) -> None:
    names = set(STEP_FORMS[kind]().fields)

    assert "signed" in names
    assert ("experienced" in names) is (kind.task is not None and kind is not StepKind.PROTECTION)
    assert names <= {*Part, "nonce", "until", "about"}
    assert "until" not in correction_form(kind).fields


def test_every_answer_is_shown_under_a_heading_of_its_own() -> None:
    assert set(Part) - set(PARTS) == UNSHOWN
    assert len(set(PARTS.values())) == len(PARTS)


def test_what_is_read_side_by_side_can_be_written_there() -> None:
    assert set(IN_THE_INQUIRY) <= set(ACTS)
