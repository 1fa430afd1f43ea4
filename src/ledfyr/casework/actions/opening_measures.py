# SPDX-License-Identifier: EUPL-1.2
"""Opens a case's support measures with their consents and follow-ups, for an act that has asked who may read them."""

from dataclasses import dataclass
from datetime import date

from ledfyr.casework.models import Case, Consent, MeasureFollowUp, SupportMeasure
from ledfyr.casework.queries.support import facts_of_measure
from ledfyr.casework.rules.running_measures import MeasureFacts
from ledfyr.casework.written import Written, opened
from ledfyr.keys.sealed_record import Keyring


@dataclass(frozen=True)
class ConsentRead:
    """One consent with its wording; `content` is None for one that was damaged."""

    row: Consent
    content: Written | None


@dataclass(frozen=True)
class FollowUpRead:
    """What the person said of the measure one day."""

    row: MeasureFollowUp
    content: Written | None


@dataclass(frozen=True)
class MeasureRead:
    """A support measure as the unit reads it."""

    row: SupportMeasure
    content: Written | None
    consents: tuple[ConsentRead, ...]
    follow_ups: tuple[FollowUpRead, ...]

    @property
    def facts(self) -> MeasureFacts:
        """What stands outside its seals."""
        return facts_of_measure(self.row)


def measures_in(case: Case, ring: Keyring) -> tuple[MeasureRead, ...]:
    """Every measure of the case in the order in which they began."""
    rows = SupportMeasure.objects.filter(case=case).prefetch_related("consents", "follow_ups")
    return tuple(_measure(row, ring) for row in rows.order_by("begins_on", "pk"))


def _measure(row: SupportMeasure, ring: Keyring) -> MeasureRead:
    consents = sorted(row.consents.all(), key=_age)
    follow_ups = sorted(row.follow_ups.all(), key=lambda each: each.pk)
    return MeasureRead(
        row,
        opened(row, ring),
        tuple(ConsentRead(each, opened(each, ring)) for each in consents),
        tuple(FollowUpRead(each, opened(each, ring)) for each in follow_ups),
    )


def _age(consent: Consent) -> tuple[date, int]:
    return consent.given_on, consent.pk
