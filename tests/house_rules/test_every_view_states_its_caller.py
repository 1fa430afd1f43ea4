# SPDX-License-Identifier: EUPL-1.2
"""No view without a stated caller, and nobody who is not signed in reaches a page of the guarded faces."""

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver

from ledfyr.house_rules.views import Caller, Holders

FACES = ("public", "editor", "staff", "letterbox")
OPEN_BY_NATURE = {"/logga-in/", "/logga-in/kod/", "/logga-in/nyckel/", "/logga-ut/", "/utseende.css", "/skript.js"}
OPEN_BY_NATURE |= {f"/logga-in/kommun/<slug:key>/{below}" for below in ("", "svar/", "metadata/")}
OPEN_BY_NATURE |= {"/logout/"}  # Wagtail's menu signs out there
FORMS = {
    f"/<slug:slug>/{language}{form}": view
    for language in ("", "<slug:language>/")
    for form, view in (("sag-till/", "receive"), ("sag-till/svar/", "hand_out"))
}
FACING_THE_INTERNET = {"public": "['ledfyr.feedback'] []", "letterbox": "['ledfyr.keys', 'ledfyr.contact'] []"}


def views_below(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[tuple[str, Any]]:
    for pattern in patterns:
        address = before + str(pattern.pattern).lstrip("^").rstrip("$")
        if isinstance(pattern, URLResolver):
            yield from views_below(pattern.url_patterns, address)
        else:
            yield address, pattern.callback


def views_of(face: str) -> list[tuple[str, Any]]:
    return list(views_below(import_module(f"ledfyr.web.{face}_urls").urlpatterns))


@pytest.mark.parametrize("face", FACES)
def test_every_view_of_ours_says_who_may_call_it(face: str) -> None:
    unstated = [
        f"{address} ({view.__module__}.{view.__name__}): decorate it with @open_to(Caller.…) or @open_to(Role.…)"
        for address, view in views_of(face)
        if view.__module__.startswith("ledfyr.") and not isinstance(getattr(view, "open_to", None), Caller | Holders)
    ]

    assert unstated == []


def test_the_public_face_reads_its_two_forms_and_nothing_else() -> None:
    assert {address: view.__name__ for address, view in views_of("public")} == FORMS
    assert {view.open_to for _, view in views_of("public")} == {Caller.ANYONE}


def test_the_letterbox_takes_letters_and_nothing_else() -> None:
    assert {view.__module__ for _, view in views_of("letterbox")} == {"ledfyr.web.letterbox.views"}
    assert {view.open_to for _, view in views_of("letterbox")} == {Caller.ANYONE}


@pytest.mark.parametrize("face", FACING_THE_INTERNET)
def test_what_faces_the_internet_has_no_view_app_or_middleware_of_the_others(face: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", "from ledfyr.web.settings import *; print(INSTALLED_APPS, MIDDLEWARE)"],
        env={**os.environ, "LEDFYR_FACE": face},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.split("\n")[0] == FACING_THE_INTERNET[face]
    names = {view.__module__ for _, view in [*views_of("editor"), *views_of("staff")]}
    assert not {name for name in names if name.startswith(("ledfyr.web.public", "ledfyr.web.letterbox"))}


def test_only_the_way_in_and_out_and_its_design_are_open_on_the_guarded_faces() -> None:
    opened = {
        address
        for face in ("editor", "staff")
        for address, view in views_of(face)
        if getattr(view, "open_to", None) is Caller.ANYONE
    }

    assert opened == OPEN_BY_NATURE


@pytest.mark.django_db
@pytest.mark.parametrize("face", ["editor", "staff"])
def test_whoever_is_not_signed_in_is_sent_to_sign_in(face: str, client: Client, settings: Any) -> None:  # noqa: ANN401
    settings.ROOT_URLCONF = f"ledfyr.web.{face}_urls"
    addresses = [address for address, _ in views_of(face) if "<" not in address and "(" not in address]
    assert len(addresses) > (60 if face == "editor" else 3)

    let_in = [
        address
        for address in addresses
        if address not in OPEN_BY_NATURE
        and not client.get(address).headers.get("Location", "").startswith("/logga-in/")
    ]

    assert let_in == []


def test_the_settings_keep_the_guard_in_the_guarded_faces() -> None:
    assert "ledfyr.web.guarding.SignedInUnlessOpen" in settings.GUARDED
    assert settings.MIDDLEWARE == settings.GUARDED  # the tests run as the editor face
