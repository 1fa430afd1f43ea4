# SPDX-License-Identifier: EUPL-1.2
"""A file that would show a reader something wrong is refused with line and remedy, and nothing of it is saved."""

from pathlib import Path
from typing import NamedTuple

import pytest

from ledfyr.directory.actions import load_municipality_file
from ledfyr.directory.models import Service
from ledfyr.directory.service_files import read_country_file, read_municipality_file
from ledfyr.directory.tests.files import COUNTRY, RIGHT, write
from ledfyr.factfiles import FileRefused
from ledfyr.factfiles.tests.spoiling import line_of


class Spoilt(NamedTuple):
    """What is replaced by what, the text whose line the refusal names, and a part of what it says."""

    old: str
    new: str
    pointed_at: str
    said: str


SECOND_SERVICE = RIGHT[RIGHT.index("[[service]]") :].replace("mottagning@", "andra@")
WEEKLY = RIGHT[
    RIGHT.index("  [[service.channel.hours]]") : RIGHT.index('  [[service.channel.hours]]\n  kind = "holiday"')
]

# fmt: off
SPOILT = {
    "a number without groups": Spoilt(
        '"0303-70 30 00"', '"0303703000"', 'value = "0303703000"', "Skriv riktnummer, bindestreck och grupper"),
    "a number too short": Spoilt('"0303-70 30 00"', '"0303-70 3"', 'value = "0303-70 3"', "svenskt sätt"),
    "an e-mail address without a domain": Spoilt(
        '"mottagning@example.se"', '"mottagning"', 'value = "mottagning"', "Skriv namn@exempel.se"),
    "an unsafe web address": Spoilt(
        'kind = "email"\nvalue = "mottagning@example.se"', 'kind = "web"\nvalue = "http://example.se"',
        'value = "http:', "från https:// och framåt"),
    "hours that open and close at once": Spoilt(
        "closes = 15:00:00", "closes = 09:00:00", "  [[service.channel.hours]]", ""),
    "hours without weekdays": Spoilt(
        '  weekdays = ["mon", "tue", "wed", "thu", "fri"]\n', "", "  [[service.channel.hours]]", ""),
    "hours that overlap": Spoilt(WEEKLY, WEEKLY + WEEKLY, "  [[service.channel.hours]]", ""),
    "an hour that does not exist": Spoilt("09:00:00", "25:00:00", "25:00:00", "följer inte formatet TOML"),
    "an hour written as a number": Spoilt("opens = 09:00:00", "opens = 9", "  opens = 9", "ska vara ett klockslag"),
    "a weekday nobody knows": Spoilt('"mon", ', '"mån", ', "  weekdays", "går inte att använda"),
    "a kind nobody knows": Spoilt('kind = "holiday"', 'kind = "helgdag"', '  kind = "helgdag"', "Skriv något av"),
    "two first channels": Spoilt(
        'value = "mottagning@example.se"\n', 'value = "mottagning@example.se"\nfirst = true\n',
        "[[service]]", "Två kanaler"),
    "two services of one name": Spoilt(
        'value = "mottagning@example.se"\n', f'value = "mottagning@example.se"\n{SECOND_SERVICE}',
        "[[service]]", "används av ett annat stöd"),
    "a service without channels": Spoilt(
        RIGHT[RIGHT.index("[[service.channel]]"):], "", "[[service]]", "”channel” saknas"),
    "a missing source": Spoilt(
        RIGHT[RIGHT.index("[service.source]"):RIGHT.index("[service.check]")], "", "[[service]]", "”source” saknas"),
    "a missing check": Spoilt(
        RIGHT[RIGHT.index("[service.check]"):RIGHT.index("[[service.channel]]")], "", "[[service]]", "”check” saknas"),
    "a colour that cannot be read": Spoilt("#0b5c6b", "#ffff00", "accent_colour", "Välj en mörkare"),
    "a key nobody uses": Spoilt("police = false", "polis = false", "polis", "är inte en nyckel"),
}
# fmt: on


@pytest.mark.parametrize("spoilt", SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_file_is_refused_with_line_and_remedy(spoilt: Spoilt, tmp_path: Path) -> None:
    text = RIGHT.replace(spoilt.old, spoilt.new)

    with pytest.raises(FileRefused) as refused:
        read_municipality_file(write(tmp_path, text))

    found = [refusal for refusal in refused.value.refusals if spoilt.said in f"{refusal.problem} {refusal.remedy}"]
    assert found, str(refused.value)
    assert all(refusal.file == "sjo.toml" for refusal in found)
    assert any(refusal.line >= line_of(text, spoilt.pointed_at) for refusal in found), str(refused.value)


def test_the_file_that_is_not_spoilt_is_read(tmp_path: Path) -> None:
    form = read_municipality_file(write(tmp_path))

    assert [service.key for service in form.service] == ["sjo-mottagning"]
    assert [len(channel.hours) for channel in form.service[0].channel] == [2, 0]


def test_the_country_has_services_and_no_municipality(tmp_path: Path) -> None:
    assert read_country_file(write(tmp_path, COUNTRY)).service[0].key == "linjen"
    with pytest.raises(FileRefused):
        read_country_file(write(tmp_path, RIGHT))


@pytest.mark.django_db
def test_nothing_of_a_refused_file_is_saved(tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        load_municipality_file(write(tmp_path, RIGHT.replace('"0303-70 30 00"', '"0303703000"')))

    assert not Service.objects.exists()
