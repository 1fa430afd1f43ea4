# SPDX-License-Identifier: EUPL-1.2
"""An inquiry comes to its decision with all that it rests on, and the case to its end, or it is said what lacks."""

from datetime import date

import pytest

from ledfyr.casework.rules.facts import CaseFacts
from ledfyr.casework.rules.ordering import why_not_in_order
from ledfyr.casework.rules.steps import OF_INQUIRY, SIDES, StepKind, TakenStep
from ledfyr.casework.tests.inquiring import ANALYSED, BEGUN, DECIDED_ON, ENDED, FOLLOWED, HELPED, LOOKED_AT, reason
from ledfyr.casework.tests.stating import AUTUMN, PROTECTED, case, taken
from ledfyr.law.inquiry import Qualification

INFORMED, ASSESSED = case(*BEGUN), case(PROTECTED)
READY = case(*ANALYSED)
AFTER_HELP = case(*HELPED, taken(StepKind.FOLLOWED, AUTUMN))
CLOSED = case(*HELPED, taken(StepKind.FOLLOWED, AUTUMN), taken(StepKind.CLOSED, AUTUMN))
NOT_OPENED = case(PROTECTED, taken(StepKind.NOT_OPENED))
LATE = date(2026, 11, 5)


def without(kind: StepKind) -> CaseFacts:
    return case(*(step for step in ANALYSED if step.kind is not kind))


@pytest.mark.parametrize("kind", sorted(OF_INQUIRY - {StepKind.ANALYSIS, StepKind.MEASURES, StepKind.WITHOUT_MEASURE}))
def test_whatever_belongs_to_an_inquiry_is_written_while_it_runs_and_only_then(kind: StepKind) -> None:
    assert reason(kind, INFORMED) == ""
    assert "Ingen utredning" in reason(kind, ASSESSED)
    assert "redan avslutad" in reason(kind, case(*ENDED))


@pytest.mark.parametrize(
    ("kind", "facts"),
    [
        (StepKind.ANALYSIS, case(*LOOKED_AT)),
        (StepKind.MEASURES, READY),
        (StepKind.WITHOUT_MEASURE, READY),
        (StepKind.FOLLOWED, case(*HELPED)),
        (StepKind.FOLLOWED, case(*FOLLOWED)),
        (StepKind.FOLLOWING, case(*ENDED)),
        (StepKind.FOLLOWING_ENDED, case(*FOLLOWED)),
        (StepKind.CLOSED, AFTER_HELP),
        (StepKind.CLOSED, case(*ENDED)),
        (StepKind.CLOSED, case(*FOLLOWED, taken(StepKind.FOLLOWING_ENDED, AUTUMN))),
    ],
)
def test_a_step_in_its_order_with_all_that_is_asked_is_taken(kind: StepKind, facts: CaseFacts) -> None:
    assert reason(kind, facts) == ""


@pytest.mark.parametrize(
    ("missing", "because"),
    [
        (StepKind.PROTECTION, "Skyddsbedömningen är inte antecknad"),
        (StepKind.INFORMED, "genast få veta"),
        (StepKind.DEVELOPMENT, "inget om barnets utveckling"),
        (StepKind.PARENTS, "inget om föräldrarnas förmåga"),
        (StepKind.SURROUNDINGS, "inget om familj och miljö"),
        (StepKind.CHILDS_VIEW, "Barnets åsikt saknas"),
        (StepKind.CHILD_TOLD, "när barnet fick information"),
        (StepKind.ANALYSIS, "ingen analys"),
    ],
)
@pytest.mark.parametrize("decision", [StepKind.MEASURES, StepKind.WITHOUT_MEASURE])
def test_no_decision_comes_before_what_it_rests_on(decision: StepKind, missing: StepKind, because: str) -> None:
    assert because in reason(decision, without(missing))


def test_why_the_child_was_not_heard_stands_in_place_of_its_view() -> None:
    facts = case(*(step for step in ANALYSED if step.kind is not StepKind.CHILDS_VIEW), taken(StepKind.NOT_HEARD))

    assert reason(StepKind.WITHOUT_MEASURE, facts, {"how_weighed": ""}) == ""
    assert "vilken betydelse" in reason(StepKind.WITHOUT_MEASURE, READY, {"how_weighed": ""})


@pytest.mark.parametrize("side", SIDES)
def test_nothing_is_analysed_before_the_three_sides_and_the_childs_view(side: StepKind) -> None:
    kind = StepKind.ANALYSIS

    assert "Det står inget om" in reason(kind, case(*(step for step in LOOKED_AT if step.kind is not side)))
    assert "Barnets åsikt" in reason(kind, case(*BEGUN, *(taken(each) for each in SIDES)))


@pytest.mark.parametrize(
    ("kind", "facts", "because"),
    [
        (StepKind.MEASURES, case(*HELPED), "redan avslutad"),
        (StepKind.WITHOUT_MEASURE, case(*HELPED), "redan avslutad"),
        (StepKind.FOLLOWED, READY, "ingen beslutad insats"),
        (StepKind.FOLLOWED, case(*ENDED), "ingen beslutad insats"),
        (StepKind.FOLLOWING, READY, "inte avslutad med ett beslut"),
        (StepKind.FOLLOWING, case(*HELPED), "avslutats utan insats"),
        (StepKind.FOLLOWING, case(*FOLLOWED), "redan beslutad"),
        (StepKind.FOLLOWING_ENDED, case(*ENDED), "Ingen uppföljning av barnet pågår"),
        (StepKind.CLOSED, READY, "inte avslutad med ett beslut"),
        (StepKind.CLOSED, case(*HELPED), "hur det gick med insatsen"),
        (StepKind.CLOSED, case(*FOLLOWED), "uppföljning av barnet pågår"),
        (StepKind.CLOSED, NOT_OPENED, "ingen utredning inleddes"),
        (StepKind.FOLLOWED, NOT_OPENED, "ingen utredning inleddes"),
        (StepKind.CLOSED, CLOSED, "Ärendet är avslutat"),
    ],
)
def test_a_step_out_of_its_order_is_refused(kind: StepKind, facts: CaseFacts, because: str) -> None:
    assert because in reason(kind, facts)


@pytest.mark.parametrize("kind", [kind for kind in StepKind if kind is not StepKind.FEEDBACK])
def test_nothing_is_added_to_a_case_that_is_closed(kind: StepKind) -> None:
    refusal = why_not_in_order(kind, CLOSED, report=None, on=AUTUMN)

    assert refusal
    assert "Ärendet är avslutat" in refusal.reason
    assert "nytt ärende" in refusal.instead


@pytest.mark.parametrize(
    ("kind", "facts", "changed", "because"),
    [
        (StepKind.DEVELOPMENT, INFORMED, {"text": " "}, "inget att spara"),
        (StepKind.CHILDS_VIEW, INFORMED, {"text": ""}, "Barnets åsikt saknas"),
        (StepKind.NOT_HEARD, INFORMED, {"not_heard_because": ""}, "varför barnet inte har hörts"),
        (StepKind.CHILD_TOLD, INFORMED, {"text": ""}, "när barnet fick information"),
        (StepKind.CHILD_TOLD, INFORMED, {"understood": ""}, "om barnet har förstått"),
        (StepKind.CHILD_TOLD, INFORMED, {"not_told_because": "Barnet är ett år."}, "Det står både"),
        (StepKind.INQUIRY_EXTENDED, INFORMED, {"special_reasons": ""}, "särskilda skäl"),
        (StepKind.COMMUNICATED, INFORMED, {"text": ""}, "varken att materialet"),
        (StepKind.COMMUNICATED, INFORMED, {"unnecessary_because": "Allt ges."}, "Det står både"),
        (StepKind.ANALYSIS, case(*LOOKED_AT), {"need": ""}, "vilka behov"),
        (StepKind.MEASURES, READY, {"measures": ""}, "Ingen insats är vald"),
        (StepKind.MEASURES, READY, {"measures": "FOSTER_HOME"}, "Ingen insats är vald"),
        (StepKind.MEASURES, READY, {"text": ""}, "vad insatsen innehåller"),
        (StepKind.MEASURES, READY, {"reasons": ""}, "saknar motivering"),
        (StepKind.MEASURES, READY, {"signed": ""}, "inte undertecknat"),
        (StepKind.WITHOUT_MEASURE, READY, {"reasons": ""}, "saknar motivering"),
        (StepKind.FOLLOWING, case(*ENDED), {"need": ""}, "särskilt behov"),
        (StepKind.FOLLOWING, case(*ENDED), {"is_for_care": "ja"}, "LVU"),
        (StepKind.FOLLOWING, case(*ENDED), {"told": ""}, "fått veta"),
        (StepKind.FOLLOWING_ENDED, case(*FOLLOWED), {"told": ""}, "fått veta"),
        (StepKind.CLOSED, AFTER_HELP, {"text": ""}, "inget att spara"),
    ],
)
def test_what_is_missing_is_named(kind: StepKind, facts: CaseFacts, changed: dict[str, str], because: str) -> None:
    assert because in reason(kind, facts, changed)


def test_the_party_is_heard_before_a_decision_that_does_not_give_all_and_told_how_to_appeal() -> None:
    refused, kind = {"gives_all": ""}, StepKind.WITHOUT_MEASURE
    heard = case(*ANALYSED, taken(StepKind.COMMUNICATED))

    assert "yttra sig" in reason(kind, READY, refused)
    assert "överklagas" in reason(kind, heard, refused)
    assert reason(kind, heard, {**refused, "appeal_told": "ja"}) == ""
    assert reason(StepKind.COMMUNICATED, INFORMED, {"text": "", "unnecessary_because": "Allt ges."}) == ""


@pytest.mark.parametrize(
    ("on", "until", "because"),
    [
        (date(2026, 7, 2), date(2026, 7, 3), ""),
        (date(2026, 7, 2), date(2026, 7, 2), "ingen slutdag"),
        (date(2026, 7, 3), date(2026, 8, 3), "redan ute"),
    ],
)
def test_an_inquiry_is_extended_in_time_until_a_later_day(on: date, until: date, because: str) -> None:
    found = reason(StepKind.INQUIRY_EXTENDED, INFORMED, on=on, until=until)

    assert because in found
    assert bool(found) is bool(because)


def test_a_late_decision_is_made_all_the_same() -> None:
    assert reason(StepKind.WITHOUT_MEASURE, READY, on=date(2026, 8, 20)) == ""


@pytest.mark.parametrize(("day", "because"), [(DECIDED_ON, "ingen kommande dag"), (date(2026, 5, 5), "")])
def test_a_measure_is_followed_up_on_a_day_to_come(day: date, because: str) -> None:
    found = reason(StepKind.MEASURES, READY, until=day)

    assert (because in found, bool(found)) == (True, bool(because))


@pytest.mark.parametrize(("until", "because"), [(None, ""), (date(2026, 11, 4), ""), (LATE, "inte längre följas upp")])
def test_the_next_day_of_a_child_that_is_followed_lies_within_the_six_months(until: date | None, because: str) -> None:
    found = reason(StepKind.FOLLOWED, case(*FOLLOWED), until=until)

    assert (because in found, bool(found)) == (True, bool(because))


@pytest.mark.parametrize(("on", "because"), [(date(2026, 11, 4), ""), (LATE, "Det har gått sex månader")])
def test_a_child_is_followed_up_for_six_months_from_the_end_of_the_inquiry(on: date, because: str) -> None:
    found = reason(StepKind.FOLLOWING, case(*ENDED), on=on)

    assert (because in found, bool(found)) == (True, bool(because))


@pytest.mark.parametrize(
    ("kind", "steps"),
    [
        *((kind, BEGUN) for kind in (*SIDES, StepKind.CHILDS_VIEW, StepKind.COMMUNICATED, StepKind.INQUIRY_EXTENDED)),
        (StepKind.ANALYSIS, LOOKED_AT),
        (StepKind.MEASURES, ANALYSED),
        (StepKind.WITHOUT_MEASURE, ANALYSED),
        (StepKind.FOLLOWED, HELPED),
        (StepKind.FOLLOWING, ENDED),
        (StepKind.CLOSED, ENDED),
    ],
)
def test_inquiring_deciding_and_following_up_take_a_degree(kind: StepKind, steps: tuple[TakenStep, ...]) -> None:
    assert "examen" in reason(kind, case(*steps), by=Qualification.NONE)
    assert "erfarenhet" in reason(kind, case(*steps), {"experienced": ""})
