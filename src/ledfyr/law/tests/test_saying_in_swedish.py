# SPDX-License-Identifier: EUPL-1.2
"""What a rule answers is said in plain Swedish, and an example's sentence names the days that the rule was given."""

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

import pytest

from ledfyr.law.rulebook import Example
from ledfyr.law.saying import in_swedish, outcome_of, situation_of
from ledfyr.law.sources import Law, NotInForce, Refusal, Source


class Word(StrEnum):
    SAID = "en utredning har inletts"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "Inget hinder."),
        (NotInForce, "Regeln gällde inte den dagen, eller så börjar Ledfyrs källor senare."),
        (True, "Ja."),
        (False, "Nej."),
        (14, "14"),
        (timedelta(hours=24), "24 timmar"),
        ("genast", "genast"),
        (Word.SAID, "en utredning har inletts"),
        (date(2026, 3, 16), "måndag 16 mars 2026"),
        (datetime(2026, 3, 16, 23, 30, tzinfo=UTC), "tisdag 17 mars 2026 kl. 00.30"),
        ((date(2026, 3, 16), "genast"), "måndag 16 mars 2026; genast"),
        ((), "Ingenting."),
        (
            Refusal("Det går inte.", Source(Law.SOL, "20:3", "A-50"), "Vänta."),
            "Hinder: Det går inte. Vänta. Stöd: 20 kap. 3 § SoL.",
        ),
    ],
)
def test_an_answer_is_said_so_that_anybody_can_read_it(value: object, said: str) -> None:
    assert in_swedish(value) == said


def test_an_example_names_the_days_that_the_rule_was_given() -> None:
    example = Example(
        "Anmälan kom {received_on}, barnet var {age} år", {"received_on": date(2026, 3, 2), "age": 9}, None
    )

    assert situation_of(example) == "Anmälan kom måndagen den 2 mars 2026, barnet var 9 år"


def test_an_outcome_may_be_said_in_other_words() -> None:
    assert outcome_of(Example("Barnet var 12 år", {}, expected=True, outcome="Barnet behöver samtycka.")) == (
        "Barnet behöver samtycka."
    )
