# SPDX-License-Identifier: EUPL-1.2
"""nginx is told to serve what is baked as Ledfyr's own server does, and to remember nobody."""

import re
from pathlib import Path

import pytest

from ledfyr.publishing.headers import FOREVER, GUARDING
from ledfyr.publishing.nginx import nginx_configuration

SLUGS = ["ale", "kungalv"]
CONFIGURATION = nginx_configuration(
    baked=Path("/srv/ledfyr/public"), slugs=SLUGS, server_name="stod.example", listen="8080"
)
LOCATION = re.compile(r"^ {4}location (?P<place>[^{]+?) \{(?P<rules>.*?)\}$", re.MULTILINE | re.DOTALL)
LOCATIONS = {found["place"]: found["rules"] for found in LOCATION.finditer(CONFIGURATION)}
SERVER_RULES = LOCATION.sub("", CONFIGURATION)
REFUSALS = "400 404 405 414 416 500 502 503 504"


def headers_in(rules: str) -> dict[str, str]:
    return dict(re.findall(r'add_header (\S+) "([^"]*)" always;', rules))


def test_no_visitor_is_logged_anywhere() -> None:
    assert "access_log off;" in SERVER_RULES
    assert "error_log /dev/null crit;" in SERVER_RULES
    assert CONFIGURATION.count("_log ") == 2


def test_the_addresses_of_all_municipalities_are_there() -> None:
    assert {"/", "/ale/", "/kungalv/", "/design/", "= /release.json"} <= set(LOCATIONS)


@pytest.mark.parametrize("place", LOCATIONS)
def test_every_guarding_header_is_sent_from_every_location(place: str) -> None:
    own = headers_in(LOCATIONS[place])
    sent = own or headers_in(SERVER_RULES)  # nginx forgets the server's headers where a location adds one of its own

    assert dict(GUARDING).items() <= sent.items()


def test_headers_are_sent_with_refusals_too() -> None:
    assert CONFIGURATION.count("add_header") == CONFIGURATION.count(" always;")


def test_only_the_design_is_kept_for_ever() -> None:
    assert headers_in(LOCATIONS["/design/"])["Cache-Control"] == FOREVER
    assert [place for place, rules in LOCATIONS.items() if "immutable" in rules] == ["/design/"]


@pytest.mark.parametrize("place", ["/", "/ale/", "/kungalv/"])
def test_a_page_is_kept_until_the_end_that_its_time_stamp_tells(place: str) -> None:
    assert "expires modified +7d;" in LOCATIONS[place]


@pytest.mark.parametrize(
    ("rules", "page"),
    [*((LOCATIONS[f"/{slug}/"], f"/{slug}/404/") for slug in SLUGS), (SERVER_RULES, "/404/")],
    ids=[*SLUGS, "elsewhere"],
)
def test_whatever_is_refused_the_nearest_page_helps(rules: str, page: str) -> None:
    assert re.findall(r"error_page (.+) (\S+);", rules) == [("403 =404", page), (REFUSALS, page)]


@pytest.mark.parametrize("folder", ["", *(f"/{slug}" for slug in SLUGS)])
def test_the_page_that_helps_has_no_address_of_its_own(folder: str) -> None:
    rules = LOCATIONS[f"= {folder}/404/"]

    assert "internal;" in rules
    assert f"try_files {folder}/404/index.html =404;" in rules


def test_readers_are_served_from_the_current_release_at_the_given_name() -> None:
    for rule in ("root /srv/ledfyr/public/current;", "server_name stod.example;", "listen 8080;"):
        assert rule in SERVER_RULES


def test_no_brace_of_the_template_is_left_open() -> None:
    assert CONFIGURATION.count("{") == CONFIGURATION.count("}")
    assert "{slug}" not in CONFIGURATION
