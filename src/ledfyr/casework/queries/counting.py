# SPDX-License-Identifier: EUPL-1.2
"""Counts a municipality's cases of children by quarter; what leaves this module has been rounded."""

from datetime import date

from ledfyr.casework.queries.cases import facts_since
from ledfyr.casework.rules.counting import Quarter, figures_of, quarter_of, quarters_before

QUARTERS = 8


def quarters_of(municipality: str, today: date) -> tuple[Quarter, ...]:
    """The last two years' whole quarters, the newest first, by the day on which the first report came."""
    chosen = quarters_before(today, QUARTERS)
    every = facts_since(municipality, chosen[-1])
    return tuple(
        Quarter(begins, figures_of((facts for facts in every if quarter_of(facts.received_on) == begins), today))
        for begins in chosen
    )
