# SPDX-License-Identifier: EUPL-1.2
"""Papers are rehearsed without showing a key, and let one member in; a slip of the pen costs one word and no more."""

from collections import Counter

import pytest
from django.test import Client

from ledfyr.keys.models.notices import KeyNotice
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import members_of, recovery_of
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.trail.models import TrailRow
from ledfyr.web.command_line.keys.tests.people import People, invoke
from ledfyr.web.keys.tests.cast import OTHER_PHRASE, Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])


@pytest.fixture
def people(two: tuple[Client, Client], at_work: Reception, monkeypatch: pytest.MonkeyPatch) -> People:
    """Officers who hold the papers of a ceremony."""
    assert two
    people = People()
    assert invoke(people, monkeypatch, "ceremony", at_work.unit.pk).exit_code == 0
    people.given = 0
    return people


def told(kind: NoticeKind) -> int:
    return KeyNotice.objects.filter(kind=kind).count()


def in_trail(verb: KeysVerb) -> int:
    return TrailRow.objects.using("social").filter(verb=verb.code).count()


def test_a_rehearsal_proves_the_papers_and_shows_no_key(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = invoke(people, monkeypatch, "rehearse", at_work.unit.pk)

    assert (said.exit_code, "Andelarna fungerar" in said.output) == (0, True)
    assert in_trail(KeysVerb.SHARES_REHEARSED) == 2


def test_what_is_typed_may_be_hidden(people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    invoke(people, monkeypatch, "rehearse", at_work.unit.pk, "--hidden")

    assert any("Från ord 1:" in question for question in people.hidden)


SLIPS = ("academic", "xyzzy")


def lone_word(people: People, paper: list[str], after: int) -> int:
    """Where a word stands that is on no paper twice, so that the slip happens there and nowhere before."""
    written = Counter(word.lower() for each in people.papers for word in each)
    return next(
        place
        for place in range(after, len(paper))
        if written[paper[place].lower()] == 1 and paper[place].lower() not in SLIPS
    )


@pytest.mark.parametrize("slip", SLIPS)
def test_a_mistyped_word_is_typed_again_and_nothing_else(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch, slip: str
) -> None:
    place = lone_word(people, people.papers[1], 10)
    people.slips[people.papers[1][place].upper()] = slip

    said = invoke(people, monkeypatch, "rehearse", at_work.unit.pk)

    assert f"ord {place + 1}" in said.output
    assert f"Ord {place + 1}:" in people.asked
    assert (said.exit_code, people.given) == (0, 2)
    assert in_trail(KeysVerb.SHARE_MISTYPED) == 1
    assert told(NoticeKind.SHARES_REFUSED) == 0


def test_a_paper_with_many_slips_is_typed_again(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (people.papers[0][lone_word(people, people.papers[0], after)].upper() for after in (4, 20))
    people.slips |= {
        first: "academic" if first != "ACADEMIC" else "acid",
        second: "zero" if second != "ZERO" else "yoga",
    }
    kept = people.papers
    people.papers = [kept[0], kept[0], kept[1]]  # the first officer types twice

    said = invoke(people, monkeypatch, "rehearse", at_work.unit.pk)

    assert "Skriv andelen igen, från början." in said.output
    assert said.exit_code == 0


def test_the_same_paper_twice_counts_once(people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = people.papers
    people.papers = [kept[0], kept[0], kept[2]]

    said = invoke(people, monkeypatch, "rehearse", at_work.unit.pk)

    assert "samma som en tidigare" in said.output
    assert said.exit_code == 0


def test_papers_of_an_older_key_are_told_from_mistyped_ones(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch, two: tuple[Client, Client]
) -> None:
    at_work.take_out(two[0], at_work.berit)

    said = invoke(people, monkeypatch, "rehearse", at_work.unit.pk)

    assert (said.exit_code, "Har enheten bytt nyckel" in said.output) == (1, True)
    assert told(NoticeKind.SHARES_REFUSED) == 1
    recovery = recovery_of(at_work.unit.pk)
    assert recovery is not None
    assert not recovery.is_of_present_key
    assert "gäller inte längre" in two[0].get(at_work.address()).text


def test_one_member_is_let_in_when_nobody_can_unlock(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch, two: tuple[Client, Client]
) -> None:
    anna, berit = two
    anna.post(at_work.address("provbrev/"), {"text": "Provbrev"})
    for browser in two:  # both have forgotten their phrase
        browser.post("/nycklar/egen/ny/", {"phrase": OTHER_PHRASE, "again": OTHER_PHRASE, "sure": "on"})
    assert members_of(at_work.unit.pk) == frozenset()

    said = invoke(people, monkeypatch, "recover", "ale/mottagningen", "berit.dahl@example.se")

    assert said.exit_code == 0, said.output
    assert members_of(at_work.unit.pk) == {at_work.berit.pk}
    assert told(NoticeKind.KEY_RECOVERED) == 1
    letter = berit.get(at_work.address()).text.split(at_work.address("provbrev/"))[1].split('"')[0]
    assert "Provbrev" in berit.post(at_work.address("provbrev/") + letter).text


def test_nobody_is_let_in_who_does_not_work_there(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work.carin.access_rights.all().delete()

    said = invoke(people, monkeypatch, "recover", at_work.unit.pk, "carin.ek@example.se")

    assert (said.exit_code, "ingen behörighet" in said.output) == (1, True)
