# SPDX-License-Identifier: EUPL-1.2
"""A plan holds the parts of life that the person chooses, in their words, and prints as theirs."""

import pytest
from django.utils import timezone

from ledfyr.casework.models import PlanEntry
from ledfyr.web.casework.tests.cases import Cases
from ledfyr.web.casework.tests.supporting import Supporting, days

pytestmark = pytest.mark.django_db(databases=["default", "social"])
HOME = {"words": "Jag bor hos en vän och får inte stanna.", "goal": "En egen dörr att låsa."}
SOON = days(14)["valid_until"]
TASK = {"who_1": "Bostadsbolaget", "what_1": "visar två lägenheter", "by_1": SOON}


def test_the_person_chooses_and_words_the_parts_and_takes_the_plan_home(support: Supporting) -> None:
    case = support.case()
    asked = support.letters.anna.get(support.at(case, "plan/")).text
    assert "Arbete och studier" in asked
    assert "Inget står i planen än." in asked

    support.part(case, "boende", **HOME, **TASK)
    page = support.part(case, "annat", title="Hunden", words="Hon måste få följa med.").text

    assert "Planen är ändrad." in page
    printed = support.letters.anna.get(support.at(case, "plan/skriv-ut/")).text
    assert "<h1>Min plan</h1>" in printed
    for words in (HOME["words"], HOME["goal"], "Bostadsbolaget", "visar två lägenheter", "Hunden", "Siv Alm"):
        assert words in printed
    assert "Det här är min plan." in printed
    assert "Arbete och studier" not in printed
    assert "Ansvarig" not in printed


def test_a_change_replaces_the_part_and_what_stood_before_is_kept(support: Supporting) -> None:
    case = support.case()
    support.part(case, "boende", **HOME, **TASK)
    shown = support.letters.anna.get(support.at(case, "plan/del/boende/")).text
    assert "visar två lägenheter" in shown
    assert HOME["goal"] in shown

    support.part(case, "boende", words="Jag har fått en lägenhet.", **TASK)

    printed = support.letters.anna.get(support.at(case, "plan/skriv-ut/")).text
    assert "Jag har fått en lägenhet." in printed
    assert HOME["words"] not in printed
    assert PlanEntry.objects.count() == 2
    assert PlanEntry.objects.get(replaces__isnull=False).replaces == PlanEntry.objects.order_by("pk")[0]


def test_the_person_leaves_out_a_part_that_they_no_longer_want(support: Supporting) -> None:
    case = support.case()
    support.part(case, "halsa", words="Jag sover dåligt.")

    page = support.part(case, "halsa", is_left_out="on").text

    assert "Jag sover dåligt." not in page
    assert "Hur jag mår" in page  # it can be chosen again


@pytest.mark.parametrize(
    ("typed", "because"),
    [
        ({"words": "", "goal": ""}, "egna ord"),
        ({"is_agreed": ""}, "har inte sagt ja till hur det står"),
        ({"signed": ""}, "inte undertecknat"),
        ({"by_1": ""}, "vem som gör vad till när"),
        ({"who_1": ""}, "vem som gör vad till när"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    support: Supporting, typed: dict[str, str], because: str
) -> None:
    answer = support.part(support.case(), "boende", **{**HOME, **TASK, **typed})

    assert (answer.status_code, because in answer.text) == (422, True)
    assert "visar två lägenheter" in answer.text
    assert not PlanEntry.objects.exists()


def test_two_who_change_the_same_part_never_overwrite_each_other(support: Supporting) -> None:
    case = support.case()
    address = support.at(case, "plan/del/boende/")
    mine = {**HOME, "is_agreed": "on", "rows": "2"}
    support.send(address, **mine)

    answer = support.send(address, **{**mine, "words": "Det jag skrev under tiden."})

    assert (answer.status_code, "Någon annan har ändrat" in answer.text) == (422, True)
    assert "Det jag skrev under tiden." in answer.text
    assert PlanEntry.objects.count() == 1


def test_a_child_has_a_plan_too_and_a_colleague_reads_neither(support: Supporting, cases: Cases) -> None:
    case = cases.case()

    assert "Planen är ändrad." in support.part(case, "arbete", words="Jag vill gå i skolan igen.").text

    for rest in ("plan/", "plan/skriv-ut/", "plan/del/arbete/"):
        refused = support.letters.berit.get(support.at(case, rest))
        assert (refused.status_code, "skolan igen" in refused.text) == (403, False)


def test_an_area_that_is_in_no_list_is_not_there(support: Supporting) -> None:
    assert support.letters.anna.get(support.at(support.case(), "plan/del/hemligt/")).status_code == 404


def test_a_plan_is_not_written_in_after_the_person_has_ended_it(support: Supporting) -> None:
    case = support.case()
    support.letters.anna.post(support.at(case, "avsluta/"))

    answer = support.part(case, "boende", **HOME)

    assert (answer.status_code, "som personen ville" in answer.text) == (422, True)
    assert timezone.localdate() == case.wish.stated_on
