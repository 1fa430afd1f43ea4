# SPDX-License-Identifier: EUPL-1.2
"""Whoever bakes the site is told when nobody has assessed its accessibility for a year, and what to do."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from django.utils import timezone

from ledfyr.pages.actions import load_content_pack
from ledfyr.pages.content_form import PageForm
from ledfyr.pages.queries import assessment_day
from ledfyr.pages.tests.test_assessing import PAGE
from ledfyr.publishing.release import Release
from ledfyr.publishing.rendering import Baked
from ledfyr.web.command_line import serving

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])

ASSESSED = date(2026, 11, 25)


def load(**days: date) -> None:
    load_content_pack([PageForm.model_validate(PAGE | days)])


def said_when_baking(monkeypatch: pytest.MonkeyPatch, today: date) -> str:
    monkeypatch.setattr(timezone, "localdate", lambda: today)
    monkeypatch.setattr(serving, "_bake", lambda: Baked(Release(Path(), {})))
    baked = CliRunner().invoke(serving.bake)
    assert baked.exit_code == 0, baked.output
    return baked.output


@pytest.mark.parametrize(("today", "is_warned"), [(date(2027, 11, 25), False), (date(2027, 11, 26), True)])
def test_an_assessment_older_than_a_year_is_told(
    monkeypatch: pytest.MonkeyPatch,
    today: date,
    is_warned: bool,  # noqa: FBT001  # a table
) -> None:
    load(assessed_on=ASSESSED, updated_on=ASSESSED)

    assert ("Varning: tillgängligheten bedömdes senast" in said_when_baking(monkeypatch, today)) == is_warned


def test_a_statement_without_a_day_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    load()

    assert "Varning: ingen sida säger när" in said_when_baking(monkeypatch, ASSESSED)


def test_a_new_day_in_the_file_is_the_day_that_counts() -> None:
    load(assessed_on=ASSESSED, updated_on=ASSESSED)
    load(assessed_on=date(2027, 5, 3), updated_on=date(2027, 5, 4))

    assert assessment_day() == date(2027, 5, 3)
