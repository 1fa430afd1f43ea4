# SPDX-License-Identifier: EUPL-1.2
"""An assessment of accessibility holds for twelve months; then whoever runs the installation is told."""

from datetime import date

import pytest
from pydantic import ValidationError

from ledfyr.pages.content_form import PageForm
from ledfyr.pages.rules.assessing import is_assessment_old, why_not_trust_the_statement

PAGE = {
    "slug": "tillganglighet",
    "heading": "Kan du använda webbplatsen?",
    "neutral_title": "Tillgänglighet",
    "summary": "Här står vad som fattas.",
    "group": "about",
    "order": 140,
    "source": [{"name": "Lagen", "publisher": "Riksdagen", "read_on": date(2026, 11, 1)}],
    "block": [{"kind": "text", "text": "Skriv till oss."}],
}


@pytest.mark.parametrize(
    ("assessed_on", "today", "is_old"),
    [
        (date(2026, 11, 25), date(2026, 11, 25), False),
        (date(2026, 11, 25), date(2027, 11, 25), False),
        (date(2026, 11, 25), date(2027, 11, 26), True),
        (date(2028, 2, 29), date(2029, 2, 28), False),
        (date(2028, 2, 29), date(2029, 3, 1), True),
    ],
)
def test_an_assessment_holds_for_twelve_months(assessed_on: date, today: date, is_old: bool) -> None:  # noqa: FBT001  # a table
    assert is_assessment_old(assessed_on, today) == is_old
    assert (why_not_trust_the_statement(assessed_on, today) is not None) == is_old


def test_what_is_old_is_told_with_its_day_and_what_to_do() -> None:
    said = why_not_trust_the_statement(date(2026, 11, 25), date(2028, 1, 1))

    assert said is not None
    assert "den 25 november 2026, för mer än tolv månader sedan" in said
    assert "assessed_on i pages/content/sv/tillganglighet.toml" in said


def test_a_statement_without_a_day_is_told_too() -> None:
    assert "ingen sida säger" in (why_not_trust_the_statement(None, date(2026, 11, 25)) or "")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"assessed_on": date(2026, 11, 25)}, "både assessed_on och updated_on"),
        ({"updated_on": date(2026, 11, 25)}, "både assessed_on och updated_on"),
        ({"assessed_on": date(2026, 11, 25), "updated_on": date(2026, 11, 24)}, "inte vara äldre"),
    ],
)
def test_days_that_cannot_be_true_are_refused(days: dict[str, date], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        PageForm.model_validate(PAGE | days)


def test_days_that_can_be_true_are_taken() -> None:
    form = PageForm.model_validate(PAGE | {"assessed_on": date(2026, 11, 25), "updated_on": date(2026, 11, 30)})

    assert (form.assessed_on, form.updated_on) == (date(2026, 11, 25), date(2026, 11, 30))
