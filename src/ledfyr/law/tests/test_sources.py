# SPDX-License-Identifier: EUPL-1.2
"""A source is cited as a lawyer would, a table answers for the day, a refusal says what to do instead."""

from datetime import date

import pytest

from ledfyr.law.sources import Law, NotInForce, Provision, Refusal, Source, Standing, in_force

FOURTEEN = Provision(14, Source(Law.SOL, "20:2", "A-43"), date(2025, 7, 1), date(2025, 12, 31))
TWENTY = Provision(20, Source(Law.SOL, "20:2", "A-43"), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("source", "cited"),
    [
        (Source(Law.SOL, "20:2", "A-43"), "20 kap. 2 § SoL"),
        (Source(Law.LVU, "22", "A-95"), "22 § LVU"),
        (Source(Law.OSL, "10:15 a", "B-32"), "10 kap. 15 a § OSL"),
        (Source(Law.GDPR, "35", "C-14"), "artikel 35 GDPR"),
        (Source(Law.PRACTICE, "", "A-61", named="Kunskapsguiden"), "Kunskapsguiden"),
        (
            Source(Law.PRACTICE, "", "D-75", Standing.FROM_MEMORY),
            "Praxis och vägledning (ur minnet, inte kontrollerat)",
        ),
    ],
)
def test_a_source_is_cited_as_lawyers_do_and_says_when_nobody_has_read_it(source: Source, cited: str) -> None:
    assert str(source) == cited


@pytest.mark.parametrize(
    ("day", "days"), [(date(2025, 7, 1), 14), (date(2025, 12, 31), 14), (date(2026, 1, 1), 20), (date(2036, 5, 1), 20)]
)
def test_the_wording_of_the_day_applies(day: date, days: int) -> None:
    assert in_force((FOURTEEN, TWENTY), day).value == days


def test_a_day_before_the_first_wording_has_none() -> None:
    with pytest.raises(NotInForce):
        in_force((FOURTEEN, TWENTY), date(2025, 6, 30))


def test_a_refusal_says_why_where_and_what_instead() -> None:
    refusal = Refusal("Utredningen kan inte förlängas utan slutdatum.", Source(Law.SOL, "20:3", "A-50"), "Ange en dag.")

    assert str(refusal) == "Utredningen kan inte förlängas utan slutdatum. Ange en dag. Stöd: 20 kap. 3 § SoL."
