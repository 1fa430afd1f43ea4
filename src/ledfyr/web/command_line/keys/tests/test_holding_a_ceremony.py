# SPDX-License-Identifier: EUPL-1.2
"""The ceremony shows each officer one paper, asks for words of it, rehearses at once, and keeps no word anywhere."""

import logging
import re
from itertools import pairwise

import pytest
from click.testing import CliRunner
from django.db import connections
from django.test import Client

from ledfyr.keys.models import RecoverySplit
from ledfyr.keys.own_words import KeysVerb
from ledfyr.keys.queries import recovery_of
from ledfyr.trail.models import TrailRow
from ledfyr.web.command_line.keys import keys
from ledfyr.web.command_line.keys.terminal import BACK, CLEAR, TO_SECOND_SCREEN
from ledfyr.web.command_line.keys.tests.people import People, invoke
from ledfyr.web.keys.tests.cast import Reception

pytestmark = pytest.mark.django_db(databases=["default", "social"])


@pytest.fixture
def people(two: tuple[Client, Client]) -> People:
    assert two
    return People()


def test_three_papers_are_written_and_two_of_them_rehearsed(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    assert held.exit_code == 0, held.output
    recovery = recovery_of(at_work.unit.pk)
    assert recovery is not None
    assert (recovery.needed, recovery.shares, recovery.is_rehearsed) == (2, 3, True)
    assert [len(paper) for paper in people.papers] == [33, 33, 33]
    assert "Andelarna fungerar" in held.output


def test_each_paper_is_shown_alone_and_cleared(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = invoke(people, monkeypatch, "ceremony", at_work.unit.pk).output

    alone = re.findall(re.escape(TO_SECOND_SCREEN + CLEAR) + r"(.*?)" + re.escape(CLEAR + BACK), said, re.DOTALL)
    outside = said
    for part in alone:
        outside = outside.replace(part, "")
    assert [len(re.findall("Det krävs", part)) for part in alone] == [1, 1, 1, 0, 0]
    assert not [paper for paper in people.papers if " ".join(paper[:3]) in outside]


def test_a_paper_that_was_written_wrongly_is_shown_again(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    misread = iter(["galen"])
    people.read_back = lambda word: next(misread, word)

    held = invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    assert "Det stämmer inte med andelen" in held.output
    assert held.output.count("Det krävs 2 andelar") == 4
    assert held.exit_code == 0


def test_no_word_of_a_paper_lies_in_a_database_or_a_log(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    kept = caplog.text.casefold()
    for alias in ("default", "social"):
        with connections[alias].cursor() as cursor:
            for table in connections[alias].introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # the names of our own tables
                kept += str(cursor.fetchall()).casefold()
    pairs = [f"{one} {two}" for paper in people.papers for one, two in pairwise(paper)]
    assert len(pairs) == 96
    assert [pair for pair in pairs if pair in kept] == []


def test_the_phrase_is_typed_unseen_and_a_wrong_one_may_be_typed_again(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    people.slips["hästar"] = "kor"

    held = invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    assert "låser inte upp din nyckel" in held.output
    assert len(people.hidden) == 2
    assert held.exit_code == 0


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"(ja/nej)": "nej"}, "Inget är gjort"),
        ({"e-postadress": "ingen@example.se"}, "inget öppet konto"),
        ({"e-postadress": "carin.ek@example.se"}, "har ingen egen nyckel än"),
        ({"fras": "alldeles fel fras hela tiden"}, "Frasen var fel 5 gånger"),
    ],
)
def test_nothing_is_split_without_those_who_have_to_be_there(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch, answers: dict[str, str], said: str
) -> None:
    people.answers |= answers

    held = invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    assert (held.exit_code, said in held.output) == (1, True)
    assert not RecoverySplit.objects.exists()


def test_a_ceremony_that_is_broken_off_says_what_to_do(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(_word: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(people, "read_back", leave)
    held = invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    assert held.exit_code != 0
    assert "Förstör papperen" in held.output
    assert CLEAR + BACK in held.output


def test_it_is_refused_where_what_is_shown_would_be_kept(two: tuple[Client, Client], at_work: Reception) -> None:
    assert two
    sent_on = CliRunner().invoke(keys, ["ceremony", str(at_work.unit.pk)])

    assert (sent_on.exit_code, "bara i en terminal" in sent_on.output) == (1, True)


def test_the_trail_says_who_split_the_key_and_that_it_was_rehearsed(
    people: People, at_work: Reception, monkeypatch: pytest.MonkeyPatch
) -> None:
    invoke(people, monkeypatch, "ceremony", at_work.unit.pk)

    verbs = dict(TrailRow.objects.using("social").values_list("verb", "acted_by"))
    assert verbs[KeysVerb.KEY_SPLIT.code] == at_work.anna.pk
    assert KeysVerb.SHARES_REHEARSED.code in verbs
