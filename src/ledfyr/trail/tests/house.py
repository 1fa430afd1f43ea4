# SPDX-License-Identifier: EUPL-1.2
"""An invented house that answers what the rules ask: who is assigned, what people are called, where they live."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from ledfyr.trail.rules.acts import RecordedAct
from ledfyr.trail.rules.finding import HouseAnswers
from ledfyr.trail.tests.cast import WEDNESDAY


@dataclass
class House:
    """By number of a case, or of an account. Whatever is not stated is as it should be."""

    not_assigned: set[tuple[int, str]] = field(default_factory=set)
    colleagues: set[str] = field(default_factory=set)
    protected: set[str] = field(default_factory=set)
    surnames: Mapping[str, Collection[str]] = field(default_factory=dict)
    addresses: Mapping[str, Collection[str]] = field(default_factory=dict)
    staff_surnames: Mapping[int, Collection[str]] = field(default_factory=dict)
    staff_addresses: Mapping[int, Collection[str]] = field(default_factory=dict)
    round_the_clock: set[str] = field(default_factory=set)

    def answers(self) -> HouseAnswers:
        return HouseAnswers(
            is_assigned=lambda act: (act.account or 0, act.record) not in self.not_assigned,
            concerns_a_colleague=lambda act: act.record in self.colleagues,
            has_protected_identity=lambda _kind, record: record in self.protected,
            surnames_concerned=lambda _kind, record: self.surnames.get(record, ()),
            addresses_concerned=lambda _kind, record: self.addresses.get(record, ()),
            surnames_of_staff=lambda account: self.staff_surnames.get(account, ()),
            addresses_of_staff=lambda account: self.staff_addresses.get(account, ()),
            works_at_odd_hours=lambda unit: unit in self.round_the_clock,
        )


def opened(
    sequence: int = 1,
    record: int | str = 4711,
    *,
    account: int | None = 17,
    at: datetime = WEDNESDAY,
    unit: str = "mottagningen",
    verb: str = "example.opened",
    breaks_glass: bool = False,
) -> RecordedAct:
    """A row in which Anna opened a case during working hours."""
    return RecordedAct(
        sequence=sequence,
        at=at,
        account=account,
        system="" if account else "schedule",
        unit=unit,
        municipality="ale",
        verb=verb,
        kind="example.case",
        record=str(record),
        reason="trail.urgent_protection" if breaks_glass else "",
        reference="",
        breaks_glass=breaks_glass,
    )
