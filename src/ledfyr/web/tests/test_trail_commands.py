# SPDX-License-Identifier: EUPL-1.2
"""The commands print a mark to be kept elsewhere, find by it what was tampered with, and end with 1 when they do."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.db import connections

from ledfyr.trail.tests.cast import SECOND, WEDNESDAY, opening, openings, recorded
from ledfyr.web.command_line.trail import trail

pytestmark = pytest.mark.django_db(databases=["default", "social", "security"])

SOCIAL = ("--database", "social")
DISPOSAL = (*SOCIAL, "--plan-decided-on", "2026-09-01", "--plan-months", "60", "--by", "30", "--unit", "stab")


def run(*words: str) -> Result:
    return CliRunner().invoke(trail, words)


def tamper(*statements: str) -> None:
    with connections["social"].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def lift_guards() -> None:
    tamper(
        "DROP TRIGGER trail_row_not_changed", "DROP TRIGGER trail_row_not_taken_away", "DROP TRIGGER trail_row_follows"
    )


@pytest.fixture
def mark() -> str:
    """What was printed when the social-services house's log had nine rows."""
    recorded(*openings(9), using="social")
    return run("head", *SOCIAL).output


def test_a_mark_is_printed_with_its_row_and_how_to_keep_it(mark: str) -> None:
    lines = mark.splitlines()

    assert lines[0] == "Kontrollmärke för åtkomstloggen i databasen social"
    assert lines[1].startswith("Rad 9, ")
    assert lines[3].startswith("    social 9 ")
    assert [len(line.split()) for line in lines[4:7]] == [3, 3, 3]
    assert "utanför Ledfyr" in mark


def test_every_database_has_its_own_mark(mark: str) -> None:
    printed = run("head").output

    assert "databasen security är tom" in printed
    assert mark.splitlines()[4] in printed


def test_a_whole_log_ends_with_nothing_wrong(mark: str) -> None:
    verified = run("verify", "--head", mark)

    assert verified.exit_code == 0
    assert "Loggen är hel. Antal rader: 9. Antal jämförda märken: 2." in verified.output


def test_a_mark_is_read_from_a_file(mark: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_text(f"Hej,\n\n{mark}", encoding="utf-8")

    assert run("verify", *SOCIAL, "--head", str(kept)).exit_code == 0


def test_a_changed_row_is_named_and_the_command_ends_with_one(mark: str) -> None:
    lift_guards()
    tamper("UPDATE trail_trailrow SET record = '1' WHERE sequence = 5")

    verified = run("verify", "--head", mark)

    assert verified.exit_code == 1
    assert "Rad 5: innehållet stämmer inte med kontrollsumman." in verified.output
    assert "Den första felaktiga raden är 5." in verified.output


def test_a_cut_tail_is_found_by_the_mark_alone(mark: str) -> None:
    tamper("DROP TRIGGER trail_row_not_taken_away", "DROP TRIGGER trail_head_not_taken_away")
    tamper("DELETE FROM trail_trailrow WHERE sequence > 6", "DELETE FROM trail_trailhead")

    verified = run("verify", *SOCIAL, "--head", mark)

    assert verified.exit_code == 1
    assert "Den första felaktiga raden är 7." in verified.output


@pytest.mark.usefixtures("mark")
def test_a_guard_that_is_gone_is_said() -> None:
    tamper("DROP TRIGGER trail_row_follows")

    verified = run("verify", *SOCIAL)

    assert verified.exit_code == 1
    assert "skydd saknas eller är avslaget: trail_row_follows" in verified.output


@pytest.mark.usefixtures("mark")
def test_more_faults_than_fit_on_a_screen_are_counted() -> None:
    recorded(*openings(30), using="social")
    lift_guards()
    tamper("UPDATE trail_trailrow SET record = 'x'")

    verified = run("verify", *SOCIAL)
    assert "Antal fel till: 19." in verified.output


@pytest.mark.usefixtures("mark")
def test_a_row_that_cannot_be_read_is_named() -> None:
    lift_guards()
    tamper("UPDATE trail_trailrow SET record = CAST(x'ff' AS TEXT) WHERE sequence = 5")

    verified = run("verify", *SOCIAL)
    assert (verified.exit_code, "Raden efter rad 4 går inte att läsa." in verified.output) == (1, True)


def test_a_clock_that_went_backwards_is_a_note() -> None:
    recorded(opening(), opening(at=WEDNESDAY - SECOND), using="social")

    verified = run("verify", *SOCIAL)
    assert verified.exit_code == 0
    assert "Klockan gick bakåt, första gången vid rad 2." in verified.output


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--head", "Hej!"), "inget kontrollmärke"),
        (("--head", "x" * 5000), "inget kontrollmärke"),
        (("--database", "default", "--head", "MARK"), "hör till databasen social"),
        (("--head", "WRONG"), "grupp 1 är fel skriven"),
    ],
)
def test_a_mark_that_cannot_be_compared_is_refused(mark: str, words: tuple[str, ...], message: str) -> None:
    first = mark.splitlines()[4].split()[0]
    wrong = first[:-1] + ("0" if first[-1] != "0" else "1")
    filled = [{"MARK": mark, "WRONG": mark.replace(first, wrong)}.get(word, word) for word in words]

    verified = run("verify", *filled)
    assert verified.exit_code == 1
    assert message in verified.output


def test_the_grants_of_a_role_are_printed_as_sql() -> None:
    printed = run("grants", "ledfyr_social").output

    assert (
        'GRANT SELECT, INSERT ON trail_trailrow, trail_trailhead, trail_accesslogreview, trail_reviewedrow TO "led'
        in printed
    )
    assert "DELETE" not in printed
    assert run("grants", "Robert'); --").exit_code == 1


def test_disposal_says_first_what_would_go_and_goes_when_it_is_named() -> None:
    recorded(*openings(3, first=WEDNESDAY.replace(year=2020)), opening(), using="social")

    said = run("dispose", *DISPOSAL, "--municipality", "ale")
    done = run("dispose", *DISPOSAL, "--municipality", "ale", "--through", "3")

    assert "Raderna till och med 3 får gallras. Inget är gallrat." in said.output
    assert "Raderna till och med 3 är gallrade" in done.output
    assert "Raderna före 4 är gallrade." in run("verify", *SOCIAL).output


def test_disposal_that_the_law_refuses_says_so() -> None:
    recorded(opening(), using="social")

    refused = run("dispose", *DISPOSAL, "--municipality", "ale")
    assert refused.exit_code == 1
    assert "inte gått så lång tid" in refused.output


def test_disposal_by_somebody_without_a_plain_name_is_refused() -> None:
    recorded(opening(at=WEDNESDAY.replace(year=2020)), using="social")

    refused = run("dispose", *DISPOSAL, "--municipality", "Ale kommun", "--through", "1")
    assert refused.exit_code == 1
    assert "municipality" in refused.output
