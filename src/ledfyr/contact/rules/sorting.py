# SPDX-License-Identifier: EUPL-1.2
"""Decides when a thread may be closed: never a report whose protection assessment nobody has taken down."""

from collections.abc import Collection

from ledfyr.law.intake.provisions import PROTECTING
from ledfyr.law.sources import Law, Refusal, Source

NO_OUTCOME = Refusal("Det är inte sagt hur det slutade.", Source(Law.LEDFYR, "", "G.3 25"), "Välj ett av svaren.")
NOT_ASSESSED = Refusal(
    "Skyddsbedömningen är inte antecknad.", PROTECTING, "Gör den först, samma dag som anmälan kom, och anteckna den."
)


def why_not_close(
    outcome: str, known: Collection[str], *, is_report: bool, is_protection_assessed: bool
) -> Refusal | None:
    """The reason why the thread cannot be closed like that, or None."""
    if is_report and not is_protection_assessed:
        return NOT_ASSESSED
    return None if outcome in known else NO_OUTCOME
