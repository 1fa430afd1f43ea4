# SPDX-License-Identifier: EUPL-1.2
"""A disclosure is written, decided, sealed with the very words, and named in the trail by its ground alone."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from django.db import DatabaseError, connections, transaction

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.disclosing import DisclosureRead, decide_disclosure, read_disclosures, write_disclosure
from ledfyr.casework.actions.giving import declare_conflict
from ledfyr.casework.actions.stepping import Signing
from ledfyr.casework.models import Case, Disclosure, DisclosureDecision
from ledfyr.casework.queries.disclosures import disclosures_waiting
from ledfyr.casework.rules.disclosing import ALREADY_DECIDED, Outcome, Proposed
from ledfyr.casework.tests.at_the_unit import Unit, reader
from ledfyr.casework.tests.disclosing_cast import TEXT, ground_of, proposed
from ledfyr.keys.sealed_text import Sealed
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting
from ledfyr.law.disclosure import GROUNDS, Ground
from ledfyr.law.inquiry import Qualification
from ledfyr.law.sources import Provision
from ledfyr.sealing.tests.bits import damaged
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


@dataclass
class Leaving:
    """What leaves a case of Anna's; Berit is the unit's manager."""

    unit: Unit
    case: Case

    def write(self, wants: Proposed, nonce: bytes = b"") -> Disclosure:
        return write_disclosure(
            case=self.case,
            proposed=wants,
            signing=Signing("Anna Berg", Qualification.NONE, nonce or self.unit.nonce()),
            reader=reader(ANNA),
            ring=self.unit.desk.ring,
            by=acting(ANNA),
            at=NOW,
        )

    def decide(self, row: Disclosure, outcome: Outcome = Outcome.GIVEN, at: datetime = NOW) -> None:
        decide_disclosure(
            disclosure=row,
            outcome=outcome,
            words="Jag har läst det.",
            name="Berit Dahl",
            reader=reader(BERIT, Role.UNIT_MANAGER),
            ring=self.unit.desk.ring,
            by=acting(BERIT),
            at=at,
        )

    def read(self) -> tuple[DisclosureRead, ...]:
        ring = self.unit.desk.ring
        return read_disclosures(case=self.case, reader=reader(ANNA), ring=ring, by=acting(ANNA), at=NOW)


@pytest.fixture
def leaving(unit: Unit) -> Leaving:
    return Leaving(unit, unit.case())


def wants(key: str) -> Proposed:
    return proposed(ground_of(key).value, TODAY)


def trail(verb: str) -> list[str]:
    return list(TrailRow.objects.using("social").filter(verb=f"casework.{verb}").values_list("reference", flat=True))


def test_something_leaves_under_every_ground_with_a_copy_and_its_row_in_the_trail(leaving: Leaving) -> None:
    for wording in GROUNDS:
        row = leaving.write(proposed(wording.value, TODAY))
        if not DisclosureDecision.objects.filter(disclosure=row).exists():
            leaving.decide(row)

    read = leaving.read()
    assert [each.outcome for each in read] == [Outcome.GIVEN] * len(GROUNDS)
    assert [each.content.proposed for each in reversed(read) if each.content] == [
        proposed(wording.value, TODAY) for wording in GROUNDS
    ]
    assert trail("disclosed") == [wording.source.fact for wording in GROUNDS]


@pytest.mark.parametrize("wording", GROUNDS, ids=lambda wording: wording.source.fact)
def test_under_no_ground_does_anything_leave_before_its_questions_are_answered(
    leaving: Leaving, wording: Provision[Ground]
) -> None:
    with pytest.raises(CaseActRefused) as refused:
        leaving.write(replace(proposed(wording.value, TODAY), given={}))

    assert refused.value.refusal.source is wording.source
    assert not Disclosure.objects.exists()


def test_a_proposal_waits_for_whoever_decides_and_not_for_whoever_wrote_it(leaving: Leaving) -> None:
    leaving.write(wants("own_work"))

    assert not DisclosureDecision.objects.exists()
    assert [each.case for each in disclosures_waiting(BERIT, [RECEPTION])] == [leaving.case.pk]
    assert disclosures_waiting(ANNA, [RECEPTION]) == ()
    assert disclosures_waiting(BERIT, [RECEPTION + 1]) == ()


def test_it_is_decided_once(leaving: Leaving) -> None:
    row = leaving.write(wants("own_work"))
    leaving.decide(row, Outcome.DECLINED)

    with pytest.raises(CaseActRefused) as refused:
        leaving.decide(row)

    assert refused.value.refusal == ALREADY_DECIDED
    assert leaving.read()[0].outcome is Outcome.DECLINED
    assert trail("disclosed") == []


def test_a_proposal_whose_person_has_turned_21_meanwhile_is_not_decided(leaving: Leaving) -> None:
    ground = ground_of("risk_under_21").value
    row = leaving.write(proposed(ground, TODAY, born_on=date(2005, 12, 1)))

    with pytest.raises(CaseActRefused, match="fyllt 21 år"):
        leaving.decide(row, at=datetime(2026, 12, 1, 9, tzinfo=UTC))


def test_what_is_sent_twice_leaves_once(leaving: Leaving) -> None:
    nonce = leaving.unit.nonce()

    assert leaving.write(wants("waiver"), nonce) == leaving.write(wants("waiver"), nonce)
    assert trail("disclosed") == ["B-30"]


def test_whoever_is_too_close_to_the_case_discloses_nothing(leaving: Leaving) -> None:
    declare_conflict(case=leaving.case, account=ANNA, by=acting(ANNA), at=NOW)

    with pytest.raises(CaseActRefused):
        leaving.write(wants("waiver"))


def test_a_ground_keeps_the_words_it_was_chosen_by_and_its_answers(leaving: Leaving) -> None:
    leaving.write(wants("waiver"))

    content = leaving.read()[0].content
    assert content
    assert content.ground.source == "12 kap. 2 § OSL"
    assert ("Gäller samtycket fortfarande?", "Ja") in content.ground.asked
    assert content.proposed.passages == (TEXT,)


@pytest.mark.parametrize("change", ["made_by = 3", "content = x'00'", "key_version = 9, made_on = '2026-01-01'"])
@pytest.mark.parametrize("table", ["casework_disclosure", "casework_disclosuredecision"])
def test_the_database_refuses_to_overwrite_what_left(leaving: Leaving, table: str, change: str) -> None:
    leaving.write(wants("waiver"))

    with (
        pytest.raises(DatabaseError, match="never overwritten"),
        transaction.atomic(using="social"),
        connections["social"].cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET {change}")  # noqa: S608  # its own words


def test_a_newer_key_may_be_laid_round_it(leaving: Leaving) -> None:
    row = leaving.write(wants("waiver"))

    Disclosure.objects.filter(pk=row.pk).update(content=row.content, key_version=row.key_version + 1)


def test_what_was_damaged_says_so_and_hides_nothing_else(leaving: Leaving) -> None:
    row = leaving.write(wants("waiver"))
    leaving.write(wants("care_elsewhere"))
    with connections["social"].cursor() as cursor:
        cursor.execute("DROP TRIGGER casework_disclosure_not_rewritten")
    broken = Sealed(damaged(row.content.envelope), is_stored=True)
    Disclosure.objects.filter(pk=row.pk).update(content=broken)

    read = leaving.read()

    assert [each.content is None for each in read] == [False, True]
    assert trail("record_refused") == [""]
