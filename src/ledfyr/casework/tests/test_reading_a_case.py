# SPDX-License-Identifier: EUPL-1.2
"""What is read stands in the trail before it is shown; what cannot be recorded is not shown."""

import pytest
from django.db import connections

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.giving import declare_conflict, give_case
from ledfyr.casework.actions.reading import read_reporter
from ledfyr.casework.models import Case, Person, Reporter
from ledfyr.casework.own_words import CaseworkReason, CaseworkVerb
from ledfyr.casework.tests.at_the_unit import CHILD, TOLD, Unit, reader
from ledfyr.contact.rules.doors import Door
from ledfyr.keys.tests.cast import ANNA, BERIT, CARIN, NOW, acting
from ledfyr.staff.rules.roles import Role
from ledfyr.trail.actions import ReadNotRecorded
from ledfyr.trail.models import TrailRow

pytestmark = pytest.mark.django_db(databases=["default", "social"])


def rows(verb: CaseworkVerb) -> list[tuple[int | None, str, str]]:
    found = TrailRow.objects.using("social").filter(verb=verb.code)
    return list(found.values_list("acted_by", "reason", "reference"))


def reporter_of(unit: Unit, case: Case, *, because: CaseworkReason | None, is_weighed: bool) -> dict[str, str]:
    return read_reporter(
        report=case.reports.get(),
        because=because,
        is_weighed=is_weighed,
        reader=reader(),
        ring=unit.desk.ring,
        by=acting(ANNA),
        at=NOW,
    )


def test_whoever_is_responsible_reads_and_it_is_recorded(unit: Unit) -> None:
    case = unit.case()

    read = unit.read(case)

    assert read.person is not None
    assert read.person["name"] == CHILD.name
    assert [letter.text for report in read.reports if report.content for letter in report.content.letters] == [TOLD]
    assert rows(CaseworkVerb.CASE_READ) == [(ANNA, "casework.work", "")]


def test_a_colleague_reads_nothing_and_the_try_is_recorded(unit: Unit) -> None:
    case = unit.case()

    with pytest.raises(CaseActRefused):
        unit.read(case, BERIT)

    assert rows(CaseworkVerb.CASE_READ) == []
    assert rows(CaseworkVerb.READ_REFUSED) == [(BERIT, "casework.work", "")]


def test_what_cannot_be_recorded_is_not_shown(unit: Unit) -> None:
    case = unit.case()
    with connections["social"].cursor() as cursor:
        cursor.execute(
            "CREATE TRIGGER full BEFORE INSERT ON trail_trailrow BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
        )
    try:
        with pytest.raises(ReadNotRecorded):
            unit.read(case)
        with pytest.raises(ReadNotRecorded):
            reporter_of(unit, case, because=CaseworkReason.ASK_MORE, is_weighed=True)
    finally:
        with connections["social"].cursor() as cursor:
            cursor.execute("DROP TRIGGER full")


def test_the_reporter_is_named_for_a_reason_that_goes_into_the_trail(unit: Unit) -> None:
    case = unit.case(unit.arriving(unit.handed_over(Door.MANDATED)))

    told = reporter_of(unit, case, because=CaseworkReason.GIVE_FEEDBACK, is_weighed=True)

    assert told["name"] == "Lena Lärare"
    assert rows(CaseworkVerb.REPORTER_READ) == [(ANNA, "casework.give_feedback", "26-5")]


@pytest.mark.parametrize(
    ("because", "is_weighed", "said"),
    [(None, True, "skriver varför"), (CaseworkReason.ASK_MORE, False, "26 kap. 5")],
)
def test_the_reporter_is_not_named_without_a_reason_or_unweighed(
    unit: Unit, because: CaseworkReason | None, said: str, *, is_weighed: bool
) -> None:
    case = unit.case()

    with pytest.raises(CaseActRefused, match=said):
        reporter_of(unit, case, because=because, is_weighed=is_weighed)

    assert len(rows(CaseworkVerb.REPORTER_REFUSED)) == 1


def test_a_damaged_record_is_told_of_and_the_rest_is_read(unit: Unit) -> None:
    unit.case()
    other = Reporter.objects.get()
    Person.objects.update(name=other.name)
    Reporter.objects.update(name=Person.objects.get().guardians)

    case = Case.objects.get()
    assert unit.read(case).person is None
    with pytest.raises(CaseActRefused, match="gick inte att öppna"):
        reporter_of(unit, case, because=CaseworkReason.ASK_MORE, is_weighed=True)

    assert len(rows(CaseworkVerb.RECORD_REFUSED)) == 2


def test_a_conflict_locks_the_case_also_for_the_manager(unit: Unit) -> None:
    case = unit.case()

    declare_conflict(case=case, account=ANNA, by=acting(ANNA), at=NOW)

    with pytest.raises(CaseActRefused, match="jäv"):
        unit.read(case, ANNA, Role.UNIT_MANAGER)
    assert Case.objects.get().responsible is None


def test_a_case_goes_to_a_colleague_and_no_longer_opens_for_whoever_gave_it(unit: Unit) -> None:
    case = unit.case()

    give_case(case=case, to=BERIT, reader=reader(), by=acting(ANNA), at=NOW)

    assert unit.read(case, BERIT).person
    with pytest.raises(CaseActRefused):
        unit.read(case, ANNA)
    assert rows(CaseworkVerb.GIVEN) == [(ANNA, "casework.work", str(BERIT))]


def test_whoever_has_no_part_in_the_key_is_given_nothing(unit: Unit) -> None:
    with pytest.raises(CaseActRefused, match="enhetens nyckel"):
        give_case(case=unit.case(), to=CARIN, reader=reader(), by=acting(ANNA), at=NOW)
