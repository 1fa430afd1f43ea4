# SPDX-License-Identifier: EUPL-1.2
"""Every class of records has exactly one rule on every day, and what nobody has decided is marked for a lawyer."""

from datetime import date, timedelta

import pytest

from ledfyr.law.retention import RULES, Fate, RecordClass
from ledfyr.law.retention.record_classes import LOG
from ledfyr.law.sources import Standing, in_force

DAYS = [date(2025, 7, 1) + timedelta(days=number) for number in range(365)]


@pytest.mark.parametrize("record_class", RecordClass, ids=lambda member: member.name)
def test_a_class_has_one_rule_on_every_day(record_class: RecordClass) -> None:
    for day in DAYS:
        assert len([rule for rule in RULES[record_class] if rule.applies_on(day)]) == 1


@pytest.mark.parametrize("record_class", RecordClass, ids=lambda member: member.name)
def test_what_only_a_plan_can_say_is_marked_for_a_lawyer(record_class: RecordClass) -> None:
    rule = in_force(RULES[record_class], date(2026, 6, 1))

    assert bool(rule.value.lawyer_decides) == (rule.value.fate is Fate.AS_PLANNED)
    assert (rule.source.standing is Standing.VERIFIED) == (rule.value.fate is not Fate.AS_PLANNED)


def test_a_rule_says_itself_in_swedish() -> None:
    said = {str(rule.value) for rules in RULES.values() for rule in rules}

    assert "gallras, 5 år efter sista anteckningen, inte förrän barnet har fyllt 30 år" in said
    assert str(LOG).startswith("gallras bara enligt kommunens dokumenthanteringsplan, tidigast 5 år efter den dag")
    assert "Juristen avgör: Föreskriften är inte läst i original." in str(LOG)
    assert "bevaras för alltid" in said
