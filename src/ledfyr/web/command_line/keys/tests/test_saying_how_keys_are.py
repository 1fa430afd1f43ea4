# SPDX-License-Identifier: EUPL-1.2
"""An operator sees how it stands with every unit's key, and finishes a change that was left."""

import pytest
from click.testing import CliRunner
from django.test import Client

from ledfyr.keys.queries import rotation_of
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.web.command_line.keys import keys
from ledfyr.web.command_line.keys.tests.people import People, invoke
from ledfyr.web.keys.resealing import Resealing
from ledfyr.web.keys.tests.cast import Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])
Two = tuple[Client, Client]


def status() -> str:
    return CliRunner().invoke(keys, ["status"]).output


@pytest.fixture
def left(two: Two, at_work: Reception, monkeypatch: pytest.MonkeyPatch) -> Reception:
    """Berit was taken out, and then nobody went on."""
    for number in range(3):
        two[0].post(at_work.address("provbrev/"), {"text": f"Provbrev {number}"})
    monkeypatch.setattr(Resealing, "begin", lambda _self, _work: False)
    at_work.take_out(two[0], at_work.berit)
    return at_work


def test_each_unit_is_said_in_a_few_lines(two: Two, at_work: Reception) -> None:
    assert two
    cast.unit("ale", UnitKind.COMMUNICATION, "Kommunikation")
    said = status()

    assert f"{at_work.unit.pk}: Mottagningen, Ale kommun" in said
    assert "Nyckel 1. 2 har del i den." in said
    assert "inte delad på papper" in said
    assert "Kommunikation" not in said


def test_a_unit_without_a_key_says_so(at_work: Reception) -> None:
    assert at_work
    assert "Ingen nyckel än." in status()


def test_a_change_that_stands_still_is_seen_and_finished(left: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "0 av 3 poster är omförseglade." in status()

    said = invoke(People(), monkeypatch, "reseal", left.unit.pk)

    assert (said.exit_code, "Klart." in said.output) == (0, True)
    assert rotation_of(left.unit.pk) is None
    assert "Inget behöver göras" in invoke(People(), monkeypatch, "reseal", left.unit.pk).output


def test_what_is_damaged_is_told_at_the_end(left: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    left.spoil_a_letter()

    said = invoke(People(), monkeypatch, "reseal", left.unit.pk)

    assert "gick att öppna: 1." in said.output.replace("inte ", "")
    assert "Poster som inte gick att öppna: 1." in status()


def test_whoever_was_taken_out_finishes_nothing(left: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    said = invoke(People(**{"e-postadress": "berit.dahl@example.se"}), monkeypatch, "reseal", left.unit.pk)

    assert (said.exit_code, "har inte del i nyckeln" in said.output) == (1, True)


@pytest.mark.parametrize("name", ["ale/mottagningen", "ALE/Mottagning", "ale/reception"])
def test_a_unit_may_be_named_in_words(two: Two, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert two
    assert "Inget behöver göras" in invoke(People(), monkeypatch, "reseal", name).output


def test_an_unknown_unit_is_answered_with_those_that_are(at_work: Reception, monkeypatch: pytest.MonkeyPatch) -> None:
    said = invoke(People(), monkeypatch, "reseal", "ale/finns inte")

    assert (said.exit_code, f"{at_work.unit.pk}: Mottagningen, Ale kommun" in said.output) == (1, True)
