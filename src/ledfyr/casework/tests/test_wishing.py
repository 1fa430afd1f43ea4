# SPDX-License-Identifier: EUPL-1.2
"""An adult's own wish opens a case and nothing else does; no step for children is taken in it."""

from datetime import date, timedelta

import pytest

from ledfyr.casework.acting import CaseActRefused
from ledfyr.casework.actions.stepping import Signing, take_step
from ledfyr.casework.actions.wishing import answer_no
from ledfyr.casework.models import Case, Offer, Person, Step, Wish
from ledfyr.casework.own_words import CaseworkVerb
from ledfyr.casework.rules.steps import StepKind
from ledfyr.casework.rules.telling import YES, Telling, Told
from ledfyr.casework.rules.wishing import WishMet, why_not_open_at_wish
from ledfyr.casework.tests.at_the_support import Support, reader
from ledfyr.casework.tests.stating import SOCIONOM, stated
from ledfyr.keys.tests.cast import ANNA, BERIT, NOW, TODAY, acting
from ledfyr.law.intake import AdultSays
from ledfyr.trail.models import TrailRow

IN_DATABASE = pytest.mark.django_db(databases=["default", "social"])
WORDS = Telling({Told.OWN_WORDS: "Jag vill ha en lugn lägenhet.", Told.SIGNED: YES})
BORN = date(1990, 4, 1)


@pytest.mark.parametrize(
    ("says", "born_on", "stated_on", "because"),
    [
        (AdultSays.APPLIES, BORN, TODAY, ""),
        (AdultSays.ACCEPTS, BORN, TODAY, ""),
        (AdultSays.SAYS_NO, BORN, TODAY, "utreds inte mot sin vilja"),
        (AdultSays.NOT_ASKED, BORN, TODAY, "inte tillfrågad"),
        (AdultSays.APPLIES, None, TODAY, "Födelsedagen saknas"),
        (AdultSays.APPLIES, date(2008, 11, 30), TODAY, ""),
        (AdultSays.APPLIES, date(2008, 12, 1), TODAY, "inte fyllt 18"),
        (AdultSays.APPLIES, TODAY + timedelta(days=1), TODAY, "i framtiden"),
        (AdultSays.APPLIES, BORN, TODAY + timedelta(days=1), "inte kommit än"),
    ],
)
def test_what_the_adult_says_decides(says: AdultSays, born_on: date | None, stated_on: date, because: str) -> None:
    refusal = why_not_open_at_wish(WishMet(says, born_on, stated_on, WORDS), TODAY)

    assert (refusal is None) is (not because)
    assert because in str(refusal or "")


@IN_DATABASE
def test_the_same_page_sent_twice_opens_one_case(support: Support) -> None:
    signing = support.signing()

    assert support.case(signing=signing) == support.case(signing=signing)
    assert (Case.objects.count(), Wish.objects.count(), Person.objects.count()) == (1, 1, 1)


@IN_DATABASE
@pytest.mark.parametrize("kind", [StepKind.GUARDIAN, StepKind.OPENED, StepKind.NOT_OPENED, StepKind.INFORMED])
def test_no_step_for_children_is_taken_in_an_adults_case(support: Support, kind: StepKind) -> None:
    case, ring = support.case(), support.unit.desk.ring
    signing = Signing("Anna Berg", SOCIONOM, b"page")

    with pytest.raises(CaseActRefused, match="vuxen som själv har bett om stöd"):
        take_step(
            case=case,
            kind=kind,
            stated=stated(kind),
            signing=signing,
            reader=reader(),
            ring=ring,
            by=acting(ANNA),
            at=NOW,
        )

    assert not Step.objects.exists()


@IN_DATABASE
def test_a_no_changes_the_offer_and_nothing_else(support: Support) -> None:
    offer = support.offer()

    answer_no(offer=offer, reader=reader(), by=acting(ANNA), at=NOW)

    assert Offer.objects.values_list("answer", "answered_on").get() == ("SAYS_NO", TODAY)
    assert not Case.objects.exists()
    assert not Person.objects.exists()
    assert TrailRow.objects.using("social").order_by("-sequence")[0].verb == CaseworkVerb.OFFER_ANSWERED.code


@IN_DATABASE
def test_an_offer_is_answered_by_whoever_made_it_and_by_no_colleague(support: Support) -> None:
    offer = support.offer()

    with pytest.raises(CaseActRefused, match="räcker inte"):
        answer_no(offer=offer, reader=reader(BERIT), by=acting(BERIT), at=NOW)

    assert Offer.objects.get().answered_on is None
    assert TrailRow.objects.using("social").filter(verb=CaseworkVerb.OFFER_REFUSED.code).count() == 1
