# SPDX-License-Identifier: EUPL-1.2
"""Each thing that can be wrong is told in Swedish with file, line and what to write instead."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused
from ledfyr.factfiles.checking import WORDING
from ledfyr.factfiles.tests.files import RIGHT, check, refusals_of
from ledfyr.factfiles.tests.spoiling import Spoilt, line_of

CHOOSE_GROUP = "Skriv något av 'help' eller 'about'."

# fmt: off
SPOILT = {
    "missing": Spoilt(
        'title = "Ett blad"\n', "", "slug =", "”title” saknas.", "en rad som börjar med title = …"),
    "extra_forbidden": Spoilt(
        "free = true", "free = true\nfri = true", "fri = ", "”fri” är inte en nyckel", "rätta stavningen"),
    "literal_error": Spoilt(
        '"help"', '"hjälp"', "group", "”hjälp” går inte att använda för ”group”.", CHOOSE_GROUP),
    "union_tag_invalid": Spoilt(
        'kind = "text"', 'kind = "txt"', 'kind = "txt"', "”txt” går inte att använda för ”kind”", "'text', 'services'"),
    "union_tag_not_found": Spoilt(
        'kind = "text"\n', "", "[[block]]", "”kind” saknas.", "en rad som börjar med kind = …"),
    "string_type": Spoilt(
        '"två"', "2", "words", "”words” ska vara text.", "inom citattecken"),
    "string_too_short": Spoilt(
        '"Ett blad"', '" "', "title", "”title” är tomt.", "Skriv minst 1 tecken."),
    "string_too_long": Spoilt(
        '"Ett blad"', '"Ett mycket långt blad"', "title", "”title” är för långt.", "Skriv högst 12 tecken."),
    "string_pattern_mismatch": Spoilt(
        '"blad"', '"Blad 1"', "slug", "”Blad 1” följer inte formen för ”slug”.", "passar ^[a-z]+$"),
    "int_type": Spoilt(
        "copies = 12", 'copies = "12"', "copies", "”copies” ska vara ett heltal.", "utan citattecken"),
    "bool_type": Spoilt(
        "free = true", 'free = "ja"', "free", "”free” ska vara ja eller nej.", "Skriv true eller false"),
    "date_type": Spoilt(
        "2026-11-24", '"2026-11-24"', "printed_on", "”printed_on” ska vara ett datum.", "printed_on = 2026-11-24"),
    "time_type": Spoilt(
        "08:00:00", "8", "opens", "”opens” ska vara ett klockslag.", "opens = 08:00:00"),
    "list_type": Spoilt(
        '["ett", "två"]', '"ett"', "words", "”words” ska vara en lista.", "[[words]] över varje del"),
    "tuple_type": Spoilt(
        '["ja", "nej"]', '"ja"', "pair", "”pair” ska vara en lista.", 'pair = ["…", "…"]'),
    "too_short": Spoilt(
        '["ett", "två"]', "[]", "words", "”words” har för få delar.", "Lägg till minst 1."),
    "model_type": Spoilt(
        RIGHT[RIGHT.index("[hours]"):RIGHT.index("[[block]]")], 'hours = "dagtid"\n\n', "hours",
        "”hours” ska vara en egen tabell.", "Skriv [hours]"),
    "model_attributes_type": Spoilt(
        RIGHT[RIGHT.index("[hours]"):], 'block = ["Ring."]\n\n[hours]\nopens = 08:00:00\n', "block",
        "”block” ska vara en egen tabell.", "[[block]] om de är flera"),
    "value_error": Spoilt(
        "16:30:00", "07:00:00", "[hours]", "Det stänger innan det öppnar. Byt plats på tiderna.", ""),
}
# fmt: on


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_file_is_refused_with_file_line_and_remedy(spoilt: Spoilt, tmp_path: Path) -> None:
    text = RIGHT.replace(spoilt.old, spoilt.new, 1)

    with pytest.raises(FileRefused) as refused:
        check(tmp_path, text)

    (refusal,) = refused.value.refusals
    assert (refusal.file, refusal.line) == ("blad.toml", line_of(text, spoilt.pointed_at)), str(refusal)
    assert spoilt.problem in refusal.problem
    assert spoilt.remedy in refusal.remedy


def test_every_wording_has_a_spoilt_file() -> None:
    assert set(SPOILT) == set(WORDING)


def test_the_file_that_is_not_spoilt_is_read(tmp_path: Path) -> None:
    assert check(tmp_path, RIGHT).hours.opens.hour == 8


def test_a_key_named_like_its_kind_does_not_hide_the_line_of_another(tmp_path: Path) -> None:
    text = RIGHT + "tjanster = []\n"

    (refusal,) = refusals_of(tmp_path, text)

    assert refusal.startswith(f"blad.toml, rad {line_of(text, 'tjanster')}: ”tjanster” är inte")


def test_a_value_of_several_forms_is_called_by_its_key_for_each_of_them(tmp_path: Path) -> None:
    refusals = refusals_of(tmp_path, 'area = "norr"\n' + RIGHT)

    example = 'Skriv till exempel area = ["…", "…"], eller [[area]] över varje del.'
    assert refusals == [
        f"blad.toml, rad 1: ”area” ska vara en lista. {example}",
        "blad.toml, rad 1: ”norr” går inte att använda för ”area”. Skriv något av 'country'.",
    ]


def test_everything_wrong_is_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    text = RIGHT.replace('"112"', "112").replace('"blad"', '"Ä"').replace("free = true\n", "")

    lines = [int(refusal.split("rad ")[1].split(":")[0]) for refusal in refusals_of(tmp_path, text)]

    assert lines == [1, 1, line_of(text, "services = ")]


def test_a_refusal_ends_with_its_last_word(tmp_path: Path) -> None:
    (refusal,) = refusals_of(tmp_path, RIGHT.replace("16:30:00", "07:00:00"))

    assert refusal == "blad.toml, rad 10: Det stänger innan det öppnar. Byt plats på tiderna."
