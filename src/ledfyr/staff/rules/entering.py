# SPDX-License-Identifier: EUPL-1.2
"""Decides who may enter a page that states which roles it is open to."""

from collections.abc import Collection

from ledfyr.house_rules.views import Holders
from ledfyr.law.sources import Refusal
from ledfyr.staff.rules.matrix import THE_SPLIT
from ledfyr.staff.rules.rights import WHOLE_INSTALLATION, Right
from ledfyr.staff.rules.roles import either

NOT_SIGNED_IN = Refusal("Sidan är för den som har loggat in.", THE_SPLIT, "Logga in först.")


def why_not_enter_with(held: Collection[Right], opened: Holders) -> Refusal | None:
    """The reason why somebody signed in, with these rights in force, does not enter the page, or None."""
    fitting = [right for right in held if right.role in opened.roles]
    if not fitting:
        return Refusal(
            f"Sidan är för den som är {either(opened.roles)}.",
            THE_SPLIT,
            "Du har ingen sådan behörighet i dag. Be din chef om du behöver den.",
        )
    if opened.whole_installation and all(right.place.municipality != WHOLE_INSTALLATION for right in fitting):
        return Refusal(
            "Sidan gäller alla kommuner, och din behörighet gäller en kommun.",
            THE_SPLIT,
            "Be den som sköter installationen.",
        )
    return None
