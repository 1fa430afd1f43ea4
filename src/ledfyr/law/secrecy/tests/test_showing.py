# SPDX-License-Identifier: EUPL-1.2
"""Nothing is shown to a guardian or a party, and no reporter hidden, before a person has assessed it with reasons."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ledfyr.law.secrecy import (
    Assessment,
    Material,
    Reporting,
    why_not_hide_reporter,
    why_not_show_guardian,
    why_not_show_party,
)

IN_MARCH, CHILD = date(2026, 3, 2), date(2012, 5, 4)
assessments = some.none() | some.builds(Assessment, some.booleans(), some.sampled_from(["", " ", "\n", "Skäl"]))


@given(assessments)
def test_what_is_shown_was_assessed_as_harmless_with_reasons(assessment: Assessment | None) -> None:
    is_harmless = assessment == Assessment(answer=False, reasons="Skäl")

    assert (why_not_show_guardian(CHILD, assessment, IN_MARCH) is None) == is_harmless
    assert (why_not_show_party(Material.OTHER, assessment) is None) == is_harmless
    assert why_not_show_party(Material.DECISION, assessment) is None


@given(some.dates(date(1990, 1, 1), date(2026, 3, 2)), assessments)
def test_no_guardian_reads_about_an_adult(born_on: date, assessment: Assessment | None) -> None:
    is_adult = (IN_MARCH.year - born_on.year, IN_MARCH.month, IN_MARCH.day) >= (18, born_on.month, born_on.day)

    assert why_not_show_guardian(born_on, assessment, IN_MARCH) is not None or not is_adult


@pytest.mark.parametrize("reporting", Reporting)
@pytest.mark.parametrize("danger", [True, False, None])
def test_only_a_private_reporter_in_danger_is_hidden(reporting: Reporting, danger: bool | None) -> None:  # noqa: FBT001
    refusal = why_not_hide_reporter(reporting, danger_assumed=danger)

    assert (refusal is None) == (reporting is Reporting.PRIVATELY and danger is True)
