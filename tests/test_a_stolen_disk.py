# SPDX-License-Identifier: EUPL-1.2
"""Words are planted in every flow that seals. Afterwards whoever takes the disk, or the memory, finds none of them."""

import os
import re
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from ledfyr.keys.own_words import KeysVerb
from tests.invented_staff import Visitor, demonstration
from tests.thief import back_up, files_below, found_in, memory_below

PHRASES = {who: f"{who} {secrets.token_hex(6)} seglar {secrets.token_hex(6)} mot norr" for who in ("vera", "rut")}
LETTER = f"brevmarkering{secrets.token_hex(8)}"
CASE = f"arendemarkering{secrets.token_hex(8)}"
SECRETS = (*(word for phrase in PHRASES.values() for word in phrase.split() if len(word) == 12), LETTER, CASE)


@dataclass(frozen=True)
class Stolen:
    """What a thief has: every file of the installation with a backup, and the memory of the face that still runs."""

    files: dict[str, bytes]
    memory: dict[str, bytes]


@pytest.fixture(scope="module")
def stolen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stolen]:
    home = tmp_path_factory.mktemp("stolen")
    temporary = home / "temporary"
    temporary.mkdir()
    with demonstration(home, TMPDIR=str(temporary)) as (address, numbers):
        _work_with_sealed_texts(address, numbers)
        back_up(home)
        memory = dict(memory_below(os.getpid(), named="gunicorn"))
        assert memory, "the staff face was not found"
        yield Stolen(files_below(home), memory)


def _work_with_sealed_texts(address: str, numbers: dict[str, int]) -> None:
    """Make keys, let a colleague in, seal a letter, open it as each, change a phrase, take somebody out, sign out."""
    vera, rut = Visitor(address), Visitor(address)
    for visitor, who, role in ((vera, "vera", "unit_manager"), (rut, "rut", "reception")):
        visitor.enter(numbers[role])
        visitor.open("/nycklar/egen/")
        visitor.send("", phrase=PHRASES[who], again=PHRASES[who])
    unit = _reception_of(rut)
    _unlock(vera, "vera")
    vera.open(unit)
    vera.send("skapa/")
    _let_everybody_in(vera, unit)
    vera.open(f"{unit}provbrev/")
    vera.send("", text=f"Kan ni läsa {LETTER}?")
    for visitor, who in ((vera, "vera"), (rut, "rut")):
        _unlock(visitor, who)
        visitor.open(unit)
        assert LETTER in visitor.send("oppna/"), "the letter could not be read at all"
    _make_a_case(rut, unit)
    _give_support_in_it(rut, unit)
    for visitor in (vera, rut):
        visitor.session.post(f"{address}/logga-ut/", data=_token(visitor), timeout=60)
    for _ in range(20):  # others go on working
        Visitor(address).open("/logga-in/")


def _make_a_case(visitor: Visitor, unit: str) -> None:
    """Write in what somebody has told, and assess whether the child needs protection now."""
    visitor.open(f"{unit.replace('nycklar', 'arenden')}skriv-in/")
    when = {"came_by": "telephone", "arrived_on": "2026-11-01", "arrived_at": "10:00", "under": "ANYONE"}
    told = dict.fromkeys(("text", "name", "reached_by", "guardians", "reporter_name"), CASE)
    assert CASE in visitor.send("", **when, **told), "the case could not be read at all"
    visitor.open(f"{visitor.path}steg/skyddsbedomning/")
    assert CASE in visitor.send("", text=CASE, signed="on")


def _give_support_in_it(visitor: Visitor, unit: str) -> None:
    """Word a part of the plan, write of a threat, keep an address apart, and look for the name."""
    case = visitor.path
    support = case.replace("/arenden/", "/stod/")
    visitor.open(f"{support}plan/del/boende/")
    assert CASE in visitor.send("", words=CASE, goal=CASE, is_agreed="on", signed="on"), "no plan could be read"
    visitor.open(f"{support}skydd/skriv/")
    visitor.send("", feared=CASE, protection=CASE, signed="on")
    visitor.open(f"{support}skydd/")
    assert CASE in visitor.send("", because="skydd"), "no threat could be read"
    visitor.open(f"{case}skyddade/")
    visitor.send("", kinds="MARKING", address=CASE)
    visitor.open(f"{case}skyddade/")
    assert CASE in visitor.send("", because="na"), "no address could be read"
    visitor.open(f"{unit.replace('nycklar', 'arenden')}sok/")
    assert CASE in visitor.send("", name=CASE), "no name could be found"


def _reception_of(visitor: Visitor) -> str:
    visitor.open("/nycklar/")
    links = [str(link["href"]) for link in visitor.page.select("main a") if "/enheter/" in str(link["href"])]
    return next(link for link in links if re.fullmatch(r"/nycklar/enheter/\d+/", link))


def _unlock(visitor: Visitor, who: str) -> None:
    visitor.open("/nycklar/las-upp/")
    visitor.send("/las-upp/", phrase=PHRASES[who])


def _let_everybody_in(visitor: Visitor, unit: str) -> None:
    visitor.open(unit)
    for link in [str(link["href"]) for link in visitor.page.select("main a") if "slapp-in" in str(link["href"])]:
        visitor.open(link)
        visitor.send("", compared="on")


def _token(visitor: Visitor) -> dict[str, str]:
    field = visitor.page.select_one("input[name=csrfmiddlewaretoken]")
    assert field is not None
    return {"csrfmiddlewaretoken": str(field["value"])}


def test_the_search_would_find_a_word(stolen: Stolen) -> None:
    opened = KeysVerb.TEST_LETTER_OPENED.code.encode()

    assert any(opened in content for name, content in stolen.files.items() if name.startswith("social"))
    assert any("Påhittad".encode() in content for content in stolen.files.values())
    assert any(b"ledfyr.web.guarding" in content for content in stolen.memory.values())


def test_the_search_sees_every_kind_of_place(stolen: Stolen) -> None:
    names = set(stolen.files)

    assert {"site.sqlite3", "social.sqlite3", "security.sqlite3", "social.backup", "staff-face.log"} <= names
    assert len(stolen.memory) >= 2  # gunicorn and its worker


def test_no_file_holds_a_planted_word(stolen: Stolen) -> None:
    assert found_in(stolen.files, SECRETS) == []


def test_the_memory_of_the_face_holds_no_planted_word_after_signing_out(stolen: Stolen) -> None:
    assert found_in(stolen.memory, SECRETS) == []
