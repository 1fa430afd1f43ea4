# SPDX-License-Identifier: EUPL-1.2
"""Whether the accessibility statement still tells how things are, by the day on which somebody last assessed it."""

from datetime import date

from ledfyr.languages import SWEDISH, words_of

REMEDY = "Skriv dagen som assessed_on i pages/content/sv/tillganglighet.toml och sedan: ledfyr setup"


def is_assessment_old(assessed_on: date, today: date) -> bool:
    """Older than twelve months; one made on 29 February lasts to 28 February."""
    is_leap_day = (assessed_on.month, assessed_on.day) == (2, 29)
    return today > assessed_on.replace(year=assessed_on.year + 1, day=28 if is_leap_day else assessed_on.day)


def why_not_trust_the_statement(assessed_on: date | None, today: date) -> str | None:
    """What whoever runs the installation is told, or None while the assessment holds."""
    if assessed_on is None:
        return f"Varning: ingen sida säger när tillgängligheten bedömdes. {REMEDY}"
    if is_assessment_old(assessed_on, today):
        day = words_of(SWEDISH).say_date(assessed_on)
        said = f"tillgängligheten bedömdes senast den {day}, för mer än tolv månader sedan"
        return f"Varning: {said}. Pröva webbplatsen på nytt. {REMEDY}"
    return None
