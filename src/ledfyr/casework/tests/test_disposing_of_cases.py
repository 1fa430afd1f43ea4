# SPDX-License-Identifier: EUPL-1.2
"""One person proposes a list of cases and another approves it; what remains is a proof, and on the disk nothing."""

from datetime import date, timedelta
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import CASCADE

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.disposing import Disposed, withdraw_disposal
from ledfyr.casework.actions.giving import declare_conflict
from ledfyr.casework.actions.keeping import let_go, postpone_disposal, state_contents
from ledfyr.casework.actions.trying import try_disposal
from ledfyr.casework.disposing_words import DisposingVerb
from ledfyr.casework.models import (
    Case,
    CaseDisposal,
    CaseToDispose,
    DisposedCases,
    NameDrawer,
    Person,
    Report,
    Reporter,
    ResearchCase,
    Step,
)
from ledfyr.casework.queries.disposing import disposals_of, plan_of, proof_in
from ledfyr.casework.queries.hanging import hanging_on_a_case, relations_to
from ledfyr.casework.rules.disposing import Contents, Outcome
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.tests.at_the_unit import Unit, reader
from ledfyr.casework.tests.disposing import BORN, YEARS_LATER, approve, enter_plan, not_opened, propose, rows_in
from ledfyr.contact.models import Handling, Letter, Thread
from ledfyr.contact.tests.at_the_desk import opened
from ledfyr.contact.tests.on_disk import places_of, social_house_in
from ledfyr.contact.tests.test_disposing import with_a_file
from ledfyr.keys.sealed_record import SealedRecord
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, RECEPTION, TODAY, acting, reception_of_two
from ledfyr.law.retention import RecordClass
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import municipality
from ledfyr.trail.models import TrailRow

GUARD = import_module("ledfyr.casework.migrations.0015_cases_go_by_an_approved_list_alone")
DATABASES = ["default", "social"]
PIECE = slice(100, 140)  # of an envelope: all of it does not lie on one page of the database
pytestmark = pytest.mark.django_db(databases=DATABASES)


def planned() -> None:
    municipality("ale")
    enter_plan()


@pytest.fixture
def old(unit: Unit) -> Case:
    """A case that was not opened, under a plan that lets it go."""
    planned()
    return not_opened(unit)


def everything_left() -> dict[str, int]:
    tables = [model._meta.db_table for model in hanging_on_a_case()]  # noqa: SLF001  # Django's documented way
    return {table: rows for table, rows in rows_in("casework_case", *tables).items() if rows}


def test_nothing_is_proposed_before_the_board_has_decided(unit: Unit) -> None:
    municipality("ale")
    not_opened(unit)

    with pytest.raises(CaseActRefused, match="Inget ärende i enheten ska gallras"):
        propose(unit)
    assert not CaseDisposal.objects.exists()


def test_what_is_proposed_is_not_touched_yet(unit: Unit, old: Case) -> None:
    disposal = propose(unit)

    line = CaseToDispose.objects.get(disposal=disposal)
    assert (line.case, line.record_class, line.finish_by) == (old.pk, "NOT_OPENED", date(2032, 12, 31))
    assert unit.read(old).person


def test_the_case_and_whatever_hangs_on_it_goes(unit: Unit, old: Case, tmp_path: Path) -> None:
    assert old.reports.exists()
    drawers = NameDrawer.objects.count()  # two words of a name may share one

    gone = approve(unit, propose(unit), tmp_path)

    assert gone == Disposed(cases=1, rows=6 + drawers, stayed=0)
    assert everything_left() == {}
    assert rows_in("casework_casetodispose") == {"casework_casetodispose": 0}


def test_whatever_hangs_on_a_case_goes_with_it_in_every_room() -> None:
    kinds = hanging_on_a_case()
    assert {Person, Report, Reporter, Step, ResearchCase} <= set(kinds)

    relations = [relation for kind in kinds for relation in relations_to(kind)] + list(relations_to(Case))
    stays = [str(relation.field) for relation in relations if relation.field.remote_field.on_delete is not CASCADE]
    assert stays == [], "it would be left behind when its case is disposed of; let it go with the case"


def test_the_proof_tells_kind_count_days_and_two_persons(unit: Unit, old: Case, tmp_path: Path) -> None:
    disposal, drawers = propose(unit), NameDrawer.objects.count()
    approve(unit, disposal, tmp_path)

    proof = proof_in(RECEPTION, disposal.pk)
    assert proof is not None
    assert proof.counts == ((RecordClass.NOT_OPENED, 1, 6 + drawers),)
    assert (proof.drawn_by, proof.approved_by, proof.approved_on) == (ANNA, BERIT, YEARS_LATER.date())
    rows = TrailRow.objects.using("social")
    assert rows.get(verb=DisposingVerb.DISPOSED.code).record == old.pk.hex
    assert rows.get(verb=DisposingVerb.APPROVED.code).reference == "1"
    assert disposals_of(RECEPTION).waiting is None
    assert disposals_of(RECEPTION).done == ((disposal.pk, YEARS_LATER.date(), 1),)


def test_whoever_was_born_on_a_kept_day_stays_and_outside_stands_that_alone(unit: Unit) -> None:
    planned()
    cases = {not_opened(unit, BORN.replace(day=day), f"Barn {day}").pk for day in (5, 15, 25)}

    with pytest.raises(CaseActRefused, match="Inget ärende"):
        propose(unit)

    assert set(ResearchCase.objects.values_list("case", flat=True)) == cases
    plan = plan_of("ale", RECEPTION)
    assert plan is not None
    assert plan.for_research == 3
    assert try_disposal(slug="ale", ring=unit.desk.ring, by=acting(ANNA), at=YEARS_LATER).cases == {}


def test_an_unknown_birthday_and_a_younger_case_about_the_same_person_keep_a_case(unit: Unit, old: Case) -> None:
    unknown = not_opened(unit, None, "Eva Berg")
    unit.case()

    trial = try_disposal(slug="ale", ring=unit.desk.ring, by=acting(ANNA), at=YEARS_LATER)

    assert set(trial.those(Outcome.NEEDS_SOMEBODY)) == {old.pk, unknown.pk}
    assert "andra uppgifter om samma person" in str(trial.cases[old.pk].refusal)


def test_a_note_meanwhile_keeps_the_case(unit: Unit, old: Case, tmp_path: Path) -> None:
    disposal = propose(unit)
    unit.step(old, StepKind.GUARDIAN, at=YEARS_LATER)

    assert approve(unit, disposal, tmp_path) == Disposed(cases=0, rows=0, stayed=1)
    assert unit.read(old).steps


def test_nobody_approves_their_own_list_and_only_a_manager_approves(unit: Unit, old: Case, tmp_path: Path) -> None:
    disposal = propose(unit)

    with pytest.raises(CaseActRefused, match="själv tagit fram"):
        approve(unit, disposal, tmp_path, by=ANNA)
    with pytest.raises(CaseActRefused, match="Bara en chef"):
        approve(unit, disposal, tmp_path, manages=False)
    with pytest.raises(IntegrityError), transaction.atomic(using="social"):
        CaseDisposal.objects.filter(pk=disposal.pk).update(approved_on=TODAY, approved_by=ANNA)
    assert Case.objects.get() == old


def test_a_list_waits_alone_can_be_thrown_away_and_is_approved_once(unit: Unit, old: Case, tmp_path: Path) -> None:
    first = propose(unit)
    with pytest.raises(CaseActRefused, match="redan en lista"):
        propose(unit)
    withdraw_disposal(mark=first.pk, unit=RECEPTION, by=acting(BERIT), at=YEARS_LATER)

    second = propose(unit)
    assert second.lines.get().case == old.pk
    approve(unit, second, tmp_path)
    with pytest.raises(CaseActRefused, match="redan godkänd"):
        approve(unit, second, tmp_path)


def test_what_is_postponed_for_a_reason_stays_until_it_is_let_go(unit: Unit, old: Case) -> None:
    with pytest.raises(CaseActRefused, match="inte varför"):
        postpone_disposal(case=old, because="", until=None, by=acting(ANNA), at=NOW)
    with pytest.raises(CaseActRefused, match="redan varit"):
        postpone_disposal(case=old, because="decided", until=TODAY - timedelta(days=1), by=acting(ANNA), at=NOW)
    postpone_disposal(case=old, because="requested", until=None, by=acting(ANNA), at=NOW)
    with pytest.raises(CaseActRefused, match="Inget ärende"):
        propose(unit)

    let_go(case=old, by=acting(ANNA), at=NOW)
    assert propose(unit).lines.count() == 1
    reasons = (
        TrailRow.objects.using("social").filter(verb=DisposingVerb.POSTPONED.code).values_list("reason", flat=True)
    )
    assert list(reasons) == ["casework.requested"]


def test_whoever_is_in_conflict_neither_proposes_nor_destroys_the_case(unit: Unit, old: Case, tmp_path: Path) -> None:
    declare_conflict(case=old, account=BERIT, by=acting(BERIT), at=NOW)
    disposal = propose(unit, ANNA)

    assert approve(unit, disposal, tmp_path, by=BERIT).stayed == 1
    with pytest.raises(CaseActRefused, match="Inget ärende"):
        propose(unit, BERIT)


def test_what_a_file_holds_is_said_by_whoever_may_read_it(unit: Unit, old: Case) -> None:
    with pytest.raises(CaseActRefused):
        state_contents(case=old, contents=Contents.PLACEMENT, reader=reader(BERIT), by=acting(BERIT), at=NOW)

    manager = reader(BERIT, Role.UNIT_MANAGER)
    state_contents(case=old, contents=Contents.PLACEMENT, reader=manager, by=acting(BERIT), at=NOW)
    with pytest.raises(CaseActRefused, match="Inget ärende"):
        propose(unit)


def test_the_thread_that_a_report_came_in_goes_with_its_case(unit: Unit, tmp_path: Path) -> None:
    planned()
    thread = unit.handed_over()
    not_opened(unit, arriving=unit.arriving(thread))
    with pytest.raises(CaseActRefused, match="Inget ärende"):
        propose(unit)  # nobody has closed the thread

    Handling.objects.filter(thread=thread).update(closed_on=TODAY, waiting_since=None, answer_due_on=None)
    approve(unit, propose(unit), tmp_path)

    assert (Thread.objects.count(), Letter.objects.count(), Case.objects.count()) == (0, 0, 0)


@pytest.mark.django_db(databases=DATABASES, transaction=True)
def test_afterwards_no_file_of_the_database_holds_what_went(tmp_path: Path) -> None:
    with social_house_in(tmp_path):
        unit = Unit(opened(reception_of_two()))
        planned()
        thread = unit.handed_over()
        file = with_a_file(thread, tmp_path / "letters")
        not_opened(unit, arriving=unit.arriving(thread))
        Handling.objects.filter(thread=thread).update(closed_on=TODAY, waiting_since=None, answer_due_on=None)
        sealed = [*(step.content for step in Step.objects.all()), Report.objects.get().content]
        sealed += [Person.objects.get().name, Reporter.objects.get().name, Letter.objects.get().content]
        planted = [each.envelope[PIECE] for each in sealed] + [bytes(Report.objects.get().once), file.read_bytes()]
        assert all(places_of(needle, tmp_path) for needle in planted), "nothing was planted"

        approve(unit, propose(unit), tmp_path / "letters")

        assert [places_of(needle, tmp_path) for needle in planted] == [[]] * 8
        assert not file.exists()
        assert (tmp_path / "social.sqlite3-wal").stat().st_size == 0
        assert DisposedCases.objects.get().cases == 1


def test_whatever_is_sealed_in_a_case_is_guarded() -> None:
    rooms = apps.get_app_config("casework").get_models()
    sealed = {model._meta.db_table for model in rooms if issubclass(model, SealedRecord)}  # noqa: SLF001  # documented

    assert sealed - set(GUARD.CASE_OF) == {"casework_namekey", "casework_offer"}, "those two hang on no case"


def test_the_database_lets_nothing_of_a_case_go_in_any_other_way(unit: Unit, old: Case) -> None:
    disposal = propose(unit)
    assert old.steps.count() == 2

    for kind in (Step, Person, Reporter, Report, Case):
        with pytest.raises(IntegrityError, match="approved list alone"), transaction.atomic(using="social"):
            kind._default_manager.all()._raw_delete("social")  # noqa: SLF001  # past the program's own ways
    other = not_opened(unit, name="Eva Berg")
    CaseDisposal.objects.filter(pk=disposal.pk).update(approved_on=TODAY, approved_by=BERIT)
    with pytest.raises(IntegrityError, match="approved list alone"), transaction.atomic(using="social"):
        other.delete()
    old.delete()
    assert list(Case.objects.all()) == [other]
