# SPDX-License-Identifier: EUPL-1.2
"""Finds the adults' cases and offers of a unit, and any case that support is given in; no seal is opened for it."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from ledfyr.casework.models import Case, CaseKind, Consent, Offer, SupportMeasure
from ledfyr.casework.queries.cases import CaseMissing
from ledfyr.casework.rules.running_measures import Due, MeasureFacts, newest_by_giver, what_is_due

OfferMet: TypeAlias = Offer
MeasureMet: TypeAlias = SupportMeasure
ConsentMet: TypeAlias = Consent


@dataclass(frozen=True)
class ListedSupport:
    """An adult's case as lists show it: its mark, its days and who is responsible."""

    mark: UUID
    unit: int
    begun_on: date
    ended_on: date | None
    responsible: int | None
    in_conflict: frozenset[int]
    due: tuple[tuple[Due, date], ...]


@dataclass(frozen=True)
class ListedOffer:
    """An offer that waits for its answer."""

    mark: UUID
    unit: int
    made_on: date
    responsible: int


def supported_case_in(unit: int, mark: UUID) -> Case:
    """One case of the unit, of an adult or of a child; raises CaseMissing."""
    found = Case.objects.filter(unit=unit, pk=mark).first()
    if found is None:
        raise CaseMissing
    return found


def offer_in(unit: int, mark: UUID) -> Offer:
    """One offer of the unit by the mark of its record; raises CaseMissing."""
    found = Offer.objects.filter(unit=unit, record=mark).first()
    if found is None:
        raise CaseMissing
    return found


def is_adults(case: Case) -> bool:
    """Whether the case is an adult's own."""
    return case.kind == CaseKind.ADULT


def is_ended(case: Case) -> bool:
    """Whether the adult has wanted it to end; a child's case does not end here."""
    return hasattr(case, "wish") and case.wish.ended_on is not None


def adults_cases_of(units: Collection[int], today: date) -> tuple[ListedSupport, ...]:
    """The adults' cases of the units, the newest last, in as many questions to the database as one case takes."""
    cases = Case.objects.filter(unit__in=units, kind=CaseKind.ADULT).select_related("wish")
    measures = defaultdict(list)
    for row in SupportMeasure.objects.filter(case__in=cases.values("pk"), ended_on=None).prefetch_related("consents"):
        measures[row.case_id].append(facts_of_measure(row))
    return tuple(
        ListedSupport(
            case.pk,
            case.unit,
            case.received_on,
            case.wish.ended_on,
            case.responsible,
            frozenset(conflict.account for conflict in case.conflicts.all()),
            what_is_due(measures[case.pk], today),
        )
        for case in cases.prefetch_related("conflicts").order_by("received_on", "pk")
    )


def facts_of_measure(row: SupportMeasure) -> MeasureFacts:
    """What stands outside the seals of a measure, as the rules ask about it."""
    consents = sorted(row.consents.all(), key=lambda consent: (consent.given_on, consent.pk))
    given = newest_by_giver((each.given_by, each.valid_until, each.withdrawn_on) for each in consents)
    return MeasureFacts(row.begins_on, row.follow_up_on, row.ended_on, given)


def offers_waiting(units: Collection[int]) -> tuple[ListedOffer, ...]:
    """The offers of the units that nobody has answered, the oldest first."""
    offers = Offer.objects.filter(unit__in=units, answered_on=None).order_by("made_on", "pk")
    rows = offers.values_list("record", "unit", "made_on", "responsible")
    return tuple(ListedOffer(*row) for row in rows)


def measure_in(case: Case, mark: UUID) -> SupportMeasure:
    """One support measure of the case by the mark of its record; raises CaseMissing."""
    found = SupportMeasure.objects.filter(case=case, record=mark).select_related("case").first()
    if found is None:
        raise CaseMissing
    return found


def consent_in(case: Case, mark: UUID) -> Consent:
    """One consent of the case by the mark of its record; raises CaseMissing."""
    found = Consent.objects.filter(measure__case=case, record=mark).select_related("measure__case").first()
    if found is None:
        raise CaseMissing
    return found
