# SPDX-License-Identifier: EUPL-1.2
"""What somebody fills in on the pages when something leaves a case, ground by ground."""

import re
from datetime import date, timedelta
from typing import Any

from django.test import Client

from ledfyr.casework.models import Case
from ledfyr.casework.tests.disclosing_cast import proposed
from ledfyr.law.disclosure import Ground, Penalty
from ledfyr.law.sources import Provision
from ledfyr.web.casework.tests.cases import Cases

SIGNING = {"sign": "1", "signed": "on"}


def filled_in(ground: Ground, today: date) -> dict[str, Any]:
    """Lawful answers, as the form's fields hold them."""
    wants = proposed(ground, today)
    typed: dict[str, Any] = {"recipient": wants.recipient.name, "protected_by": ["SOCIAL_SERVICES"]}
    for key, given in wants.given.items():
        if isinstance(given, Penalty):
            penalty = {"": given.crime, "_months": str(given.minimum_months), "_stage": given.stage.name}
            typed |= {f"q_{key}{part}": text for part, text in penalty.items()}
        elif isinstance(given, bool):
            typed[f"q_{key}"] = "ja" if given else "nej"
        else:
            typed[f"q_{key}"] = str(given)
    if "q_born_on" in typed:
        typed["q_born_on"] = (today - timedelta(days=365 * 16)).isoformat()
    return typed


def address_of(cases: Cases, case: Case, wording: Provision[Ground]) -> str:
    return cases.at(case, f"lamna-ut/{wording.source.fact.lower()}/")


def seen(browser: Client, address: str, typed: dict[str, Any]) -> Any:  # noqa: ANN401  # the client's own answer
    """The page that shows exactly what leaves, or the form that says why not."""
    nonce = dict(re.findall(r'name="(nonce)" value="([0-9a-f]+)"', browser.get(address).text))
    return browser.post(address, {**nonce, **typed})


def signed(browser: Client, address: str, typed: dict[str, Any]) -> Any:  # noqa: ANN401
    """The same, read and signed."""
    shown = seen(browser, address, typed).text
    marks = dict(re.findall(r'name="(nonce|seen)" value="([0-9a-f]+)"', shown))
    return browser.post(address, {**typed, **marks, **SIGNING}, follow=True)
