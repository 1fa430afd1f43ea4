# SPDX-License-Identifier: EUPL-1.2
"""A reception of three, each with a browser, and what each of them does again and again."""

from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.utils import timezone

from ledfyr.keys.models import TestLetter
from ledfyr.keys.queries import number_to_compare, parts_in
from ledfyr.keys.sealed_text import Sealed
from ledfyr.sealing.tests.bits import damaged
from ledfyr.staff.models import Account, Unit
from ledfyr.staff.queries.rights import rights_in_force
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.units import UnitKind
from ledfyr.staff.tests import cast
from ledfyr.web.sign_in.tests.signing_in import let_in

PHRASE = "sju blå hästar dricker kallt kaffe"
OTHER_PHRASE = "tolv gröna båtar seglar mot norr"


@dataclass(frozen=True)
class Reception:
    """Ale's reception and its three social workers."""

    unit: Unit
    anna: Account
    berit: Account
    carin: Account

    def address(self, rest: str = "") -> str:
        return f"/nycklar/enheter/{self.unit.pk}/{rest}"

    def browser(self, account: Account) -> Client:
        """A browser in which the person has signed in with two factors."""
        return let_in(Client(), account)

    def with_key(self, account: Account) -> Client:
        """The same, after they have made their key."""
        browser = self.browser(account)
        assert browser.post("/nycklar/egen/", {"phrase": PHRASE, "again": PHRASE}).status_code == 302
        return browser

    def right_of(self, account: Account) -> int:
        found = rights_in_force(account, timezone.localdate()).first()
        assert found is not None
        return found.pk

    def admit(self, browser: Client, account: Account, **sent: str) -> Any:  # noqa: ANN401  # the client's own answer
        """Let somebody in after the number has been compared."""
        form = {"number": number_to_compare(account.pk), "compared": "on"} | sent
        return browser.post(self.address(f"slapp-in/{self.right_of(account)}/"), form)

    def take_out(self, browser: Client, account: Account) -> Any:  # noqa: ANN401
        """Take somebody out of the reception's key."""
        part = next(part for part, holder in parts_in(self.unit.pk).items() if holder == account.pk)
        return browser.post(self.address(f"ta-ut/{part}/"), {"sure": "on"})

    def spoil_a_letter(self) -> tuple[TestLetter, bytes]:
        """Change a bit of a letter where it lies; returns it with what lay there before."""
        letter = TestLetter.objects.filter(unit=self.unit.pk)[0]
        before: bytes = letter.text.envelope
        self.restore(letter, damaged(before))
        return letter, before

    def restore(self, letter: TestLetter, envelope: bytes) -> None:
        """Put an envelope back, as from a backup."""
        TestLetter.objects.filter(pk=letter.pk).update(text=Sealed(envelope, is_stored=True))


def reception() -> Reception:
    """Three people with rights from today."""
    cast.municipality("ale")
    unit = cast.unit("ale", UnitKind.RECEPTION, "Mottagningen")
    people = [cast.account(name) for name in ("Anna Berg", "Berit Dahl", "Carin Ek")]
    for person in people:
        cast.holds(person, Role.RECEPTION, "ale", unit, since=timezone.localdate())
    return Reception(unit, *people)
