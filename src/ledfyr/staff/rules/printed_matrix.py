# SPDX-License-Identifier: EUPL-1.2
"""The access matrix in Swedish, line by line, as a lawyer reads it in a terminal or on paper."""

from collections.abc import Iterator

from ledfyr.staff.rules.matrix import BASIS, MATRIX, THE_SPLIT
from ledfyr.staff.rules.matters import Matter, in_swedish
from ledfyr.staff.rules.roles import Role, started

HEADING = "Vem får se vad"
NO_ROLES = (
    "Den som besöker webbplatsen har inget konto och ser bara sin egen tråd. Förtroendevalda loggar inte in: "
    "de läser det som läggs fram för nämnden."
)
WIDEST = max(len(matter.swedish) for matter in Matter)


def printed_matrix() -> Iterator[str]:
    """Each role with what it may see, then what the table rests on."""
    yield HEADING
    for role in Role:
        yield ""
        yield started(role.swedish)
        yield f"  {role.purpose}"
        yield from (
            f"  {matter.swedish.ljust(WIDEST, '.')}.. {in_swedish(reach)}" for matter, reach in MATRIX[role].items()
        )
    yield ""
    yield NO_ROLES
    yield ""
    yield f"Källor: {'; '.join(str(source) for source in BASIS)}."
    yield f"Uppdelningen mellan rollerna är ett förslag till kommunen: {THE_SPLIT}."
