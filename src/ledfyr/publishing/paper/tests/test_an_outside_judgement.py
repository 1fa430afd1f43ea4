# SPDX-License-Identifier: EUPL-1.2
"""outloud, which agrees with veraPDF on 160 files, judges every kind of paper; veraPDF itself is on no registry."""

from pathlib import Path

import pytest

from ledfyr.publishing.paper import CardService, card_of, notice_of
from ledfyr.publishing.paper.tests.printing import ADDRESS, in_arabic, in_swedish
from ledfyr.publishing.paper.tests.test_heading_levels import DOOR
from ledfyr.publishing.paper.tests.test_right_to_left import ARABIC
from ledfyr.publishing.paper.tests.test_structure_of_the_pdf import PAGE

outloud = pytest.importorskip("outloud", reason="the outside judge is not installed")

CARD = [CardService("112", "Fara för liv", "dygnet runt"), CardService("020-100 200", "Orostelefonen", "9–12")]
PAPERS = {
    "page": in_swedish(PAGE),
    "door": in_swedish(DOOR.removeprefix("<main>").removesuffix("</main>")),
    "long": in_swedish(PAGE + "".join(f"<p>{'Ord efter ord. ' * (number % 9 + 3)}</p>" for number in range(50))),
    "arabic": in_arabic(f"<h1>الخدمات</h1><p>{ARABIC}</p><ul><li>020-100 200</li></ul>"),
    "card": card_of(CARD, title="Bra nummer", language="sv", direction="ltr"),
    "notice": notice_of(
        heading="Vill du prata?",
        lines=["Här står vem som svarar."],
        address=ADDRESS,
        municipality="Ale kommun",
        language="sv",
        direction="ltr",
        qr_alternative="QR-kod till sidan",
    ),
}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_follows_pdf_ua_1(paper: str, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[paper])

    judged = outloud.check(str(file), layers=["conformance"])

    assert (judged.verdict, [str(finding) for finding in judged.findings]) == ("pass", [])


@pytest.mark.parametrize("paper", ["page", "door", "long", "notice"])
def test_a_reader_finds_nothing_to_mend(paper: str, tmp_path: Path) -> None:
    """Of the others it would have the seven other cards read aloud too, and every Arabic letter have one shape."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[paper])

    judged = outloud.check(str(file))

    assert (judged.verdict, [str(finding) for finding in judged.findings]) == ("pass", [])
