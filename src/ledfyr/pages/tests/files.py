# SPDX-License-Identifier: EUPL-1.2
"""A small content pack that is right, for tests to spoil in one place, and a municipality to read it in."""

from pathlib import Path

from ledfyr.pages.content_form import PageForm
from ledfyr.pages.content_pack import Known, read_content_pack
from ledfyr.places.models import Municipality

ALE = Municipality(
    slug="ale", name="Ale kommun", genitive="Ale kommuns", police_area="lokalpolisområde Kungälv och Ale"
)
KNOWN = Known(services=["112", "mottagning"], doors=["orolig", "ung"], drawings=["lighthouse", "town"])

RIGHT = '''\
slug = "lyssna"
heading = "Att lyssna i {kommun}"
neutral_title = "Att lyssna"
summary = "Du kan börja i dag."
group = "help"
order = 20
drawing = "town"
keywords = ["lyssna", "prata"]

[[source]]
name = "Om samtal"
publisher = "Socialstyrelsen"
url = "https://www.socialstyrelsen.se"
read_on = 2026-11-01

[[block]]
kind = "text"
heading = "Börja här"
text = """
**Fråga** och vänta på svaret.

Läs [mer](/vila/), [ring](tel:112) eller se [vägen](/vagar/ung/).
"""

[[block]]
kind = "steps"
heading = "Så går det till"

[[block.step]]
title = "Först"
text = "Du ringer {kommunens} mottagning."

[[block.step]]
title = "Sedan"
text = "Någon svarar."

[[block]]
kind = "signs"
heading = "Det här kan du märka"

[[block.sign]]
sign = "Är tyst."
also = "Det kan också betyda trötthet."
start = "Hur mår du?"

[[block]]
kind = "services"
heading = "Ring"
services = ["mottagning"]

[[block]]
kind = "doors"
heading = "Nästa steg"
doors = ["orolig"]
'''

OTHER = """\
slug = "vila"
heading = "Att vila"
neutral_title = "Att vila"
summary = "Du får vila."
group = "help"
order = 10

[[source]]
name = "Om vila"
publisher = "1177"
read_on = 2026-11-01

[[block]]
kind = "text"
text = "Vila."
"""


def read_pack(folder: Path, text: str = RIGHT, other: str = OTHER) -> tuple[PageForm, ...]:
    """What the product does with a pack of two pages; raises FileRefused."""
    (folder / "lyssna.toml").write_text(text, encoding="utf-8")
    (folder / "vila.toml").write_text(other, encoding="utf-8")
    return read_content_pack(KNOWN, folder)
