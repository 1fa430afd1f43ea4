# SPDX-License-Identifier: EUPL-1.2
"""The analyses that an installation may begin with: for the two roles that meet nothing about a person."""

from collections.abc import Mapping

from ledfyr.staff.rules.roles import Role

NOBODY_SIGNED_IN = "Den som sköter installationen, från kommandoraden"
FIRST_ANALYSES: Mapping[Role, tuple[str, str]] = {
    Role.COMMUNICATOR: (
        "Bekräfta kontakter, granska sidor och översättningar, svara läsare och redigera de gemensamma sidorna.",
        "Fel uppgifter på sidorna. Varje ändring har ett namn, och rollen ser inget som gäller ärenden.",
    ),
    Role.SYSTEM_ADMINISTRATOR: (
        "Öppna och stänga konton, lägga upp enheter och sköta driften.",
        "Nyfikenhet. Rollen öppnar inget innehåll, har ingen nyckel och ger ingen annan rätt att se personer.",
    ),
}
