# SPDX-License-Identifier: EUPL-1.2
"""A page that would mislead its readers is refused with file, line and what to write instead."""

from pathlib import Path

import pytest

from ledfyr.factfiles import FileRefused
from ledfyr.factfiles.tests.spoiling import Spoilt, line_of
from ledfyr.pages.tests.files import OTHER, RIGHT, read_pack

SOURCE = RIGHT[RIGHT.index("[[source]]") : RIGHT.index("[[block]]")]
STEPS = RIGHT[RIGHT.index("\n[[block.step]]") : RIGHT.index('[[block]]\nkind = "signs"')]
BLOCKS = RIGHT[RIGHT.index("[[block]]") :]
FILL_IN = "Skriv {kommun}, {kommunens}, {polisomrade} eller vanliga ord."
LINK = "Skriv /sidans-namn/ eller en https-adress."

# fmt: off
SPOILT = {
    "a missing source": Spoilt(
        SOURCE, "", "slug", "”source” saknas.", "[[source]]"),
    "a source without a day": Spoilt(
        "read_on = 2026-11-01\n", "", "[[source]]", "”read_on” saknas.", "read_on = …"),
    "a source that is not encrypted": Spoilt(
        "https://www", "http://www", "url", "följer inte formen för ”url”", "^https://"),
    "no blocks": Spoilt(
        BLOCKS, "", "slug", "”block” saknas.", "[[block]]"),
    "a kind that does not exist": Spoilt(
        'kind = "signs"', 'kind = "tecken"', 'kind = "tecken"', "”tecken” går inte att använda", "'signs'"),
    "a block without a kind": Spoilt(
        'kind = "signs"\n', "", '[[block]]\nheading = "Det här', "”kind” saknas.", "kind = …"),
    "a key that its kind does not have": Spoilt(
        'services = ["mottagning"]', 'services = ["mottagning"]\nintro = ""', "intro", "”intro” är inte", "Ta bort"),
    "steps without steps": Spoilt(
        STEPS, "\n", '[[block]]\nkind = "steps"', "”step” saknas.", "[[step]]"),
    "a sign without another meaning": Spoilt(
        'also = "Det kan också betyda trötthet."\n', "", "[[block.sign]]", "”also” saknas.", "also = …"),
    "an empty sentence": Spoilt(
        '"Hur mår du?"', '""', "start =", "”start” är tomt.", "minst 1 tecken"),
    "a group that does not exist": Spoilt(
        'group = "help"', 'group = "hjälp"', "group", "”hjälp” går inte att använda", "'help', 'how' eller 'about'"),
    "an order in words": Spoilt(
        "order = 20", 'order = "tjugo"', "order", "”order” ska vara ett heltal.", "order = 12"),
    "a summary that is too long": Spoilt(
        "Du kan börja i dag.", "Du kan börja i dag. " * 21, "summary", "”summary” är för långt.", "högst 400 tecken"),
    "an address that is none": Spoilt(
        'slug = "lyssna"', 'slug = "Att lyssna"', "slug", "följer inte formen för ”slug”", "passar"),
    "another name than its file": Spoilt(
        'slug = "lyssna"', 'slug = "hora"', "slug", "Sidan heter ”hora” men filen ”lyssna”.", "samma namn"),
    "a telling title": Spoilt(
        '"Att lyssna"', '"Mot våld"', "neutral_title", "syns i flikar och historik", ""),
    "the title of another page": Spoilt(
        'title = "Att vila"', 'title = "Att lyssna"', "neutral_title", "Två sidor har samma titel.", "sidans egen"),
    "a drawing that does not exist": Spoilt(
        '"town"', '"torn"', "drawing", "Teckningen ”torn” finns inte.", "Skriv någon av lighthouse, town."),
    "a service that does not exist": Spoilt(
        '["mottagning"]', '["motagning"]', "services =", "Stödet ”motagning” finns inte.", "något av 112, mottagning."),
    "a door that does not exist": Spoilt(
        '["orolig"]', '["arg"]', "doors =", "Vägen ”arg” finns inte.", "Skriv någon av orolig, ung."),
    "a link to a page that does not exist": Spoilt(
        "(/vila/)", "(/villa/)", 'text = """', "Länken ”/villa/” leder ingenstans.", LINK),
    "a link without its last slash": Spoilt(
        "(/vila/)", "(/vila)", 'text = """', "Länken ”/vila” leder ingenstans.", LINK),
    "a link into another site": Spoilt(
        "(/vila/)", "(//evil.example/)", 'text = """', "Länken ”//evil.example/” leder ingenstans.", LINK),
    "a link that is not encrypted": Spoilt(
        "(/vila/)", "(http://vila.example)", 'text = """', "Länken ”http://vila.example” leder", LINK),
    "a link in a step": Spoilt(
        "Någon svarar.", "Någon [svarar](/nej/).", 'text = "Någon', "Länken ”/nej/” leder ingenstans.", LINK),
    "a picture": Spoilt(
        "**Fråga**", "![Fråga](fraga.png)", 'text = """', "Länken ”fraga.png” leder ingenstans.", LINK),
    "a heading inside a text": Spoilt(
        "**Fråga**", "## Fråga\n", 'text = """', "Texten har en rubrik inuti.", "två block"),
    "a misspelt placeholder in a text": Spoilt(
        "**Fråga**", "{komun}", 'text = """', "”{komun}” fylls inte i.", FILL_IN),
    "a misspelt placeholder in a heading": Spoilt(
        "{kommun}", "{Kommun}", "heading", "”{Kommun}” fylls inte i.", FILL_IN),
    "a misspelt placeholder in a step": Spoilt(
        "{kommunens}", "{komunens}", 'text = "Du ringer', "”{komunens}” fylls inte i.", FILL_IN),
    "a misspelt placeholder in a sign": Spoilt(
        '"Är tyst."', '"Är tyst i {komun}."', "sign =", "”{komun}” fylls inte i.", FILL_IN),
    "a placeholder in a title": Spoilt(
        '"Att lyssna"', '"Att lyssna i {kommun}"', "neutral_title", "”{kommun}” fylls inte i.", "utan klamrar"),
    "a placeholder among the keywords": Spoilt(
        '"prata"', '"{kommun}"', "keywords", "”{kommun}” fylls inte i.", "utan klamrar"),
    "no TOML at all": Spoilt(
        "order = 20", "order tjugo", "order", "följer inte formatet TOML", "Rätta"),
}
# fmt: on


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_page_is_refused_with_file_line_and_remedy(spoilt: Spoilt, tmp_path: Path) -> None:
    name, text = ("lyssna.toml", RIGHT) if spoilt.old in RIGHT else ("vila.toml", OTHER)
    text = text.replace(spoilt.old, spoilt.new, 1)

    with pytest.raises(FileRefused) as refused:
        read_pack(tmp_path, text) if name == "lyssna.toml" else read_pack(tmp_path, other=text)

    (refusal,) = refused.value.refusals
    assert (refusal.file, refusal.line) == (name, line_of(text, spoilt.pointed_at)), str(refusal)
    assert spoilt.problem in refusal.problem
    assert spoilt.remedy in refusal.remedy


def test_pages_that_are_right_are_read_in_their_order(tmp_path: Path) -> None:
    pages = read_pack(tmp_path)

    assert [(page.slug, page.order, len(page.block)) for page in pages] == [("vila", 10, 1), ("lyssna", 20, 5)]


def test_everything_wrong_in_all_files_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_pack(tmp_path, RIGHT.replace("(/vila/)", "(/nej/)").replace('"town"', '"torn"'), "slug")

    assert [refusal.file for refusal in refused.value.refusals] == ["lyssna.toml", "lyssna.toml", "vila.toml"]


def test_a_link_to_a_page_that_is_refused_is_not_refused_too(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_pack(tmp_path, other="slug = ")

    assert [refusal.file for refusal in refused.value.refusals] == ["vila.toml"]
