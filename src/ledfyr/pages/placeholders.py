# SPDX-License-Identifier: EUPL-1.2
"""The few words in a common text that are filled in for each municipality."""

import re
from collections.abc import Collection

from ledfyr.places.models import Municipality

PLACEHOLDER = re.compile(r"\{[^{}\s]+\}")
KNOWN = ("{kommun}", "{kommunens}", "{polisomrade}")


def unknown_placeholders(text: str, known: Collection[str] = KNOWN) -> list[str]:
    """Placeholders that nothing will fill in."""
    return [found for found in PLACEHOLDER.findall(text) if found not in known]


def fill_in(text: str, municipality: Municipality) -> str:
    """The text as this municipality says it."""
    words = {
        "{kommun}": municipality.name,
        "{kommunens}": municipality.genitive,
        "{polisomrade}": municipality.police_area,
    }
    return PLACEHOLDER.sub(lambda found: words.get(found[0], found[0]), text)
