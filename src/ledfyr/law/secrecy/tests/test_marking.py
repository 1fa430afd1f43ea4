# SPDX-License-Identifier: EUPL-1.2
"""A marking says what it rests on, who made it and when, and that it decides nothing."""

from datetime import date

from ledfyr.law.secrecy import default_marking, why_not_mark

IN_MARCH = date(2026, 3, 2)


def test_the_default_marking_of_social_services_is_complete_and_warns() -> None:
    marking = default_marking("Socialnämnden i Ale kommun", IN_MARCH)

    assert why_not_mark(marking, IN_MARCH) is None
    assert str(marking) == (
        "Sekretess enligt 26 kap. 1 § OSL. Socialnämnden i Ale kommun, 2026-03-02. Markeringen är en varning och inget "
        "beslut. Pröva sekretessen varje gång någon ber om uppgiften."
    )
