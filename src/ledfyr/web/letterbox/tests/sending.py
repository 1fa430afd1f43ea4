# SPDX-License-Identifier: EUPL-1.2
"""A letterbox whose shells say what they are filled with, an open desk in Ale, and somebody who sends forms to it."""

import html
import re
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test.client import BOUNDARY
from pytest_django import Settings

from ledfyr.contact.addresses import RETURN, TAKES_LETTERS, WRITE, Part, Place, Shell, closing, opening
from ledfyr.contact.models import Desk
from ledfyr.contact.rules.doors import Field
from ledfyr.keys.models import UnitKey
from ledfyr.publishing.release import BakedFile, Release, switch_to, write_listing
from ledfyr.sealing import PrivateKey
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox import flood
from ledfyr.web.letterbox.rules.turns import Kind
from ledfyr.web.tests.serving import HTML, MIDNIGHT, Answer, send

PEPPER = bytes(range(32))
UNIT = 7
HOMES = ("/ale/", "/ale/ar/", "/kungalv/")
MARKS = "".join(f"{place.value}={place.mark}\n" for place in Place)
PARTS = (*Part, *Field)
INSIDE = "".join(f"{opening(part)}{{{part}: {MARKS}}}\n{closing(part)}" for part in PARTS)
NONCE = "ab" * 32
OTHER_NONCE = "cd" * 32


@contextmanager
def letterbox(baked: Path, settings: Settings) -> Iterator[BakedSite]:
    """The whole letterbox, Django behind the baked files. Tests lend it their own database."""
    settings.ROOT_URLCONF, settings.MIDDLEWARE, settings.BAKED = "ledfyr.web.letterbox_urls", [], baked
    settings.PEPPER, settings.LETTERBOX_ADDRESS = PEPPER, ""
    settings.LETTERS, settings.CLAMAV = baked / "letters", ""
    lay_out(baked)
    for moment in (request_started, request_finished):
        moment.disconnect(close_old_connections)
    yield BakedSite(baked, WSGIHandler())
    for moment in (request_started, request_finished):
        moment.connect(close_old_connections)


def lay_out(baked: Path) -> None:
    """A page for each form, and shells, in two languages and two municipalities."""
    release = Release(baked / "releases" / "first", {})
    texts = {f"{home}{form}": "Formulär." for home in HOMES for form in TAKES_LETTERS}
    texts |= {"/ale/404/": "Finns inte.", "/404/": "Finns inte."}
    texts |= {f"{home}{shell.below}": f"{shell.value}:\n{MARKS}{INSIDE}" for home in HOMES for shell in Shell}
    for path, text in texts.items():
        name = f"{path.lstrip('/')}index.html"
        digest = text.encode().hex()[:16]
        is_missing = "/404/" in path
        file = BakedFile(path, name, HTML, digest, "", MIDNIGHT, is_missing, path.endswith(TAKES_LETTERS))
        release.files[path] = file
        target = release.folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        for suffix in ("", ".br", ".gz"):
            target.with_name(f"index.html{suffix}").write_text(text, encoding="utf-8")
    write_listing(release)
    switch_to(release.folder, baked)


def open_desk() -> PrivateKey:
    """Ale receives letters; the key is what its reception opens them with."""
    key = PrivateKey.new()
    at = datetime(2026, 11, 1, tzinfo=UTC)
    UnitKey.objects.create(unit=UNIT, version=1, public=key.public.raw, made_at=at)
    Desk.objects.create(municipality="ale", unit=UNIT, answers_within=3, opened_on=date(2026, 11, 1))
    return key


def crowded(monkeypatch: pytest.MonkeyPatch, *kinds: Kind) -> None:
    """There is no place for any more of these."""
    place = flood.Flood.place

    def full(self: flood.Flood, kind: Kind, network: str | None = None) -> AbstractContextManager[None]:
        if kind in kinds:
            raise flood.TooMany(5)
        return place(self, kind, network)

    monkeypatch.setattr(flood.Flood, "place", full)


def write(site: BakedSite, fields: Mapping[str, object], home: str = "/ale/", *, boundary: str = BOUNDARY) -> Answer:
    """Send a form of writing."""
    return send(site, f"{home}{WRITE}", fields, boundary)


def come_back(site: BakedSite, fields: Mapping[str, object], home: str = "/ale/") -> Answer:
    """Send a form with a receipt."""
    return send(site, f"{home}{RETURN}", fields)


def shell_of(answer: Answer) -> str:
    """Which shell was answered with; whichever it is, nobody keeps it."""
    assert answer.is_guarded
    assert answer.headers["Cache-Control"] == "no-store"
    assert not {"Set-Cookie", "ETag", "Last-Modified"} & set(answer.headers)
    return answer.words.partition(":\n")[0]


def value(answer: Answer, place: Place) -> str:
    """What stands in a place outside of parts."""
    return _value(answer.words.partition("{")[0], place)


def values(answer: Answer, part: str, place: Place) -> list[str]:
    """What stands in the place, each time that the part does."""
    found = re.findall(rf"^\{{{re.escape(part)}: (.*?)^\}}$", answer.words, re.DOTALL | re.MULTILINE)
    return [_value(each, place) for each in found]


def _value(text: str, place: Place) -> str:
    names = "|".join(each.value for each in Place)
    found = re.search(rf"^{place.value}=(.*?)\n(?=(?:{names})=|\Z)", text, re.DOTALL | re.MULTILINE)
    return html.unescape(found[1]) if found else ""
