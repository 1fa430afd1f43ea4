# SPDX-License-Identifier: EUPL-1.2
"""Whoever sets an installation up lets the first people in from the command line, and cannot do more than that."""

import re

import pytest
from click.testing import CliRunner
from django.utils import timezone

from ledfyr.staff.actions import open_account
from ledfyr.staff.queries import account_by_email, rights_in_force, roles_of
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.tests.cast import municipality
from ledfyr.web.command_line.access import access, account

pytestmark = pytest.mark.django_db

EMAIL, PASSWORD = "kim.ek@example.se", "en lång mening som ingen gissar"
BOARD = "Socialnämnden den 24 november 2026, § 112"
WHY = ("--need", "Leda enheten.", "--risk", "Läsa mer än arbetet kräver.")


def add(*options: str) -> str:
    return told(account, "add", EMAIL, "--name", "Kim Ek", "--password", PASSWORD, *options)


def told(group: object, *words: str) -> str:
    return CliRunner().invoke(group, words).output  # type: ignore[arg-type]  # click's decorators lose the type of a group


def roles() -> frozenset[Role]:
    return roles_of(account_by_email(EMAIL), timezone.localdate())


def test_an_account_without_a_role_opens_nothing_and_the_command_says_so() -> None:
    assert "ingen behörighet än" in add()
    assert roles() == set()


def test_a_communicator_is_let_in_with_one_command() -> None:
    assert "kommunikatör, till och med" in add("--role", "communicator")

    right = rights_in_force(account_by_email(EMAIL), timezone.localdate()).get()
    assert (right.role, right.municipality) == (Role.COMMUNICATOR, "")
    assert right.approved_elsewhere == "Den som sköter installationen, från kommandoraden"


def test_a_role_that_is_refused_opens_no_account_either() -> None:
    municipality("ale")
    said = add("--role", "registrar", "--municipality", "ale", *WHY)

    assert "vem som har beslutat" in said
    assert "Kontot är öppnat" not in said
    assert "inget öppet konto" in told(account, "close", EMAIL)


def test_the_first_manager_of_a_unit_is_let_in_on_a_decision_and_the_second_is_not() -> None:
    municipality("ale")
    made = told(access, "unit", "ale", "reception", "Mottagningen")
    number = made.removeprefix("Enhet ").split(":")[0]
    there = ("--municipality", "ale", "--unit", number, "--decided-by", BOARD, *WHY)

    assert "enhetschef i socialtjänsten, till och med" in add("--role", "unit_manager", *there)
    open_account(email="bo@example.se", name="Bo Ek", password=PASSWORD)
    assert "kan redan godkänna" in told(access, "grant", "bo@example.se", "unit_manager", *there)


def test_holders_are_listed_with_numbers_that_rights_are_ended_and_approved_by() -> None:
    municipality("ale")
    add("--role", "communicator", "--municipality", "ale")
    told(access, "unit", "ale", "reception", "Mottagningen")

    listed = told(access, "holders", "ale")
    number = listed.split(":")[0]
    assert f"Kim Ek ({EMAIL}), kommunikatör, till och med" in listed
    assert "Mottagningen (mottagning)" in listed
    again = told(access, "re-approve", number)
    assert "gäller till och med" in again
    assert "redan avslutad" in told(access, "end", number)
    assert "är avslutad" in told(access, "end", again.split()[1])
    assert roles() == set()


def test_closing_an_account_ends_what_it_holds() -> None:
    add("--role", "communicator")
    person = account_by_email(EMAIL)

    assert "stängt" in told(account, "close", EMAIL)
    assert roles_of(person, timezone.localdate()) == set()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("grant", "bo@example.se", "communicator"), "inget öppet konto"),
        (("grant", EMAIL, "communicator", "--municipality", "partille"), "finns inte i installationen"),
        (("grant", EMAIL, "reception", "--unit", "7"), "ingen enhet med det numret"),
        (("end", "7"), "ingen behörighet med det numret"),
        (("unit", "partille", "reception", "Mottagningen"), "finns inte i installationen"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(words: tuple[str, ...], said: str) -> None:
    open_account(email=EMAIL, name="Kim Ek", password=PASSWORD)

    assert said in told(access, *words)


def test_the_matrix_is_printed_in_swedish() -> None:
    printed = told(access, "matrix")

    assert "Socialsekreterare för barn och unga" in printed
    assert re.search(r"  ett barns akt\.+ det som är tilldelat$", printed, re.MULTILINE)
    assert "26 kap. 5 § OSL" in printed
    assert "förslag till kommunen: Ledfyrs egen försiktighetsregel" in printed
