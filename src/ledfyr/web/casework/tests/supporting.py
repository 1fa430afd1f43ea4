# SPDX-License-Identifier: EUPL-1.2
"""What somebody does on the pages of support again and again."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from ledfyr.casework.models import Case, Offer, SupportMeasure
from ledfyr.web.reception.tests.letters import Letters

WORDS = "Jag vill ha någon att prata med om kvällarna."
WORRY = "Hennes bror har slutat gå till jobbet och svarar inte."
ADULT = {"name": "Siv Alm", "born_on": "1990-04-01", "reached_by": "Bara sms, efter klockan 17"}

MEASURE = {
    "what": "Samtal en gång i veckan hos Stödet på Storgatan.",
    "kind": "ANOTHER",
    "giver": "Stödet",
    "given_as": "OPEN_ACCESS_MEASURE",
    "decision": "SN 2026/7",
    "decided_on": "2026-01-15",
    "conditions": "Högst tio samtal.",
}
CONSENT = {
    "stand": "CONSENTS",
    "consent_by": "Siv Alm",
    "wording": "Ja, jag vill prata med Lo på Stödet.",
    "how_said": "Muntligt, vid besöket.",
}


@dataclass
class Supporting:
    """The unit's pages, through the desk and its people; Anna works unless the test says otherwise."""

    letters: Letters

    @property
    def unit(self) -> str:
        return f"/stod/enheter/{self.letters.reception.unit.pk}/"

    def at(self, case: Case, rest: str = "") -> str:
        return f"{self.unit}arende/{case.pk.hex}/{rest}"

    def at_offer(self, offer: Offer, rest: str = "") -> str:
        return f"{self.unit}erbjudande/{offer.record.hex}/{rest}"

    def send(self, address: str, **typed: str) -> Any:  # noqa: ANN401  # the client's own answer
        """Anna fills in the page's form, signs it unless the test says otherwise, and sends it."""
        nonce = dict(re.findall(r'name="(nonce)" value="([0-9a-f]+)"', self.letters.anna.get(address).text))
        form = {**nonce, "signed": "on", **typed}
        return self.letters.anna.post(address, {name: text for name, text in form.items() if text}, follow=True)

    def offered(self, **typed: str) -> Any:  # noqa: ANN401
        """Somebody is worried about an adult."""
        told = {"made_on": today(), "concern": WORRY, "who": "Siv Alm", "known_to_be_21": "on", "offered": "Samtal."}
        return self.send(f"{self.unit}erbjud/", **{**told, **typed})

    def offer(self) -> Offer:
        assert self.offered().status_code == 200
        return Offer.objects.get()

    def asked(self, **typed: str) -> Any:  # noqa: ANN401
        """An adult asks for support."""
        told = {"says": "APPLIES", "stated_on": today(), "own_words": WORDS, "how_said": "Vid ett besök.", **ADULT}
        return self.send(f"{self.unit}oppna/", **{**told, **typed})

    def case(self, **typed: str) -> Case:
        answer = self.asked(**typed)
        assert answer.status_code == 200, answer.text
        return Case.objects.get(kind="adult")

    def measure(self, case: Case, **typed: str) -> Any:  # noqa: ANN401
        """A support measure that the person consents to, unless the form says otherwise."""
        return self.send(self.at(case, "insats/ny/"), **{**MEASURE, "begins_on": today(), **CONSENT, **days(), **typed})

    def begun(self, case: Case, **typed: str) -> SupportMeasure:
        answer = self.measure(case, **typed)
        assert answer.status_code == 200, answer.text
        return SupportMeasure.objects.order_by("-pk")[0]

    def part(self, case: Case, code: str, **typed: str) -> Any:  # noqa: ANN401
        """A part of the plan that the person has worded and wants so, unless the form says otherwise."""
        address = self.at(case, f"plan/del/{code}/")
        page = self.letters.anna.get(address).text
        shown = dict(re.findall(r'name="(seen|rows)" value="([^"]*)"', page))
        return self.send(address, **{**shown, "is_agreed": "on", **typed})

    def read(self, case: Case) -> str:
        return str(self.letters.anna.get(self.at(case)).text)


def today() -> str:
    return timezone.localdate().isoformat()


def days(until: int = 90) -> dict[str, str]:
    """From today and so many days on."""
    return {"given_on": today(), "valid_until": (timezone.localdate() + timedelta(days=until)).isoformat()}
