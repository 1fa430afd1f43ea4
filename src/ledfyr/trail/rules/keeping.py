# SPDX-License-Identifier: EUPL-1.2
"""How far the beginning of a chain may be disposed of: only whole beginnings, and nothing that the law still keeps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ledfyr.law.retention import KeptRecord, RecordClass, RecordsPlanEntry, why_not_dispose
from ledfyr.law.sources import Law, Refusal, Source, Standing

UNDER_REVIEW = Refusal(
    "En loggkontroll som omfattar raderna är inte avslutad.",
    Source(Law.LEDFYR, "", "C-13", Standing.SECOND_HAND),
    "Avsluta loggkontrollen först.",
)
NO_ROWS = Refusal("Loggen är tom.", Source(Law.LEDFYR, "", "C-11", Standing.SECOND_HAND), "Det finns inget att gallra.")


@dataclass(frozen=True)
class Beginning:
    """How far a chain may be disposed of: its last such row, or why not even the first one may go."""

    through: int
    refusal: Refusal | None


def why_not_dispose_of_row(written_on: date, plan: RecordsPlanEntry | None, today: date) -> Refusal | None:
    """Why the law still keeps a row that was written on a day, or None. The plan holds for every municipality in it."""
    row = KeptRecord(RecordClass.ACCESS_LOG, municipality_code="", counts_from=written_on, plan=plan)
    return why_not_dispose(row, today)


def disposable_beginning(
    rows: Iterable[tuple[int, date]], *, plan: RecordsPlanEntry | None, today: date, under_review_from: int | None
) -> Beginning:
    """Walk from the first row until one that must stay; a row behind it stays as well, however old it says it is.

    `rows` are numbers with the day on which each was written; `under_review_from` is the first row of a review that is
    not finished.
    """
    refused: dict[date, Refusal | None] = {}
    through = 0
    for sequence, written_on in rows:
        if written_on not in refused:
            refused[written_on] = why_not_dispose_of_row(written_on, plan, today)
        reviewed_now = under_review_from is not None and sequence >= under_review_from
        refusal = UNDER_REVIEW if reviewed_now else refused[written_on]
        if refusal:
            return Beginning(through, None if through else refusal)
        through = sequence
    return Beginning(through, None if through else NO_ROWS)
