# SPDX-License-Identifier: EUPL-1.2
"""nginx is told to serve what is baked as Ledfyr's own server does, to send two forms on, and to remember nobody."""

import re
from pathlib import Path

import pytest

from ledfyr.languages import LANGUAGES
from ledfyr.publishing.headers import FOREVER, GUARDING
from ledfyr.publishing.nginx import LARGEST_FILE, LONGEST_TEXT, Upstreams, nginx_configuration

SLUGS = ["ale", "kungalv"]
CONFIGURATION = nginx_configuration(
    baked=Path("/srv/ledfyr/public"),
    slugs=SLUGS,
    server_name="stod.example",
    listen="8080",
    upstreams=Upstreams("http://127.0.0.1:8123", "http://127.0.0.1:8126"),
)
LOCATION = re.compile(r"^ {4}location (?P<place>[^{]+?) \{(?P<rules>[^\n]*|\n.*?\n {4})\}$", re.MULTILINE | re.DOTALL)
LOCATIONS = {found["place"]: found["rules"] for found in LOCATION.finditer(CONFIGURATION)}
SERVER_RULES = LOCATION.sub("", CONFIGURATION)
REFUSALS = "400 404 405 414 416 500 502 503 504"
HOMES = [f"/{slug}/{language.segment}".rstrip("/") for slug in SLUGS for language in LANGUAGES]
FORMS = [f"{home}/{form}" for home in HOMES for form in ("sag-till/", "sag-till/svar/")]
LETTERS = [f"{home}/{form}" for home in HOMES for form in ("skriv/", "skriv/las/")]
TO_THE_LETTERBOX = ("@letters", "@letters_with_files")


def headers_in(rules: str) -> dict[str, str]:
    return dict(re.findall(r'add_header (\S+) "([^"]*)" always;', rules))


def test_no_visitor_is_logged_anywhere() -> None:
    assert "access_log off;" in SERVER_RULES
    assert "error_log /dev/null crit;" in SERVER_RULES
    assert CONFIGURATION.count("_log ") == 2


def test_the_addresses_of_all_municipalities_and_languages_are_there() -> None:
    assert {"/", "/design/", "= /release.json"} <= set(LOCATIONS)
    assert {f"{home}/" for home in HOMES} <= set(LOCATIONS)


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


@pytest.mark.parametrize("place", ["/", "/ale/", "/kungalv/", "/ale/ar/", "= /ale/sag-till/"])
def test_a_page_is_kept_until_the_end_that_its_time_stamp_tells(place: str) -> None:
    assert "expires modified +7d;" in LOCATIONS[place]


@pytest.mark.parametrize(
    ("rules", "page"),
    [*((LOCATIONS[f"{home}/"], f"{home}/404/") for home in HOMES), (SERVER_RULES, "/404/")],
    ids=[*HOMES, "elsewhere"],
)
def test_whatever_is_refused_the_nearest_page_helps(rules: str, page: str) -> None:
    assert re.findall(r"error_page (.+) (\S+);", rules) == [("403 =404", page), (REFUSALS, page)]


@pytest.mark.parametrize("home", ["", *HOMES])
def test_what_helps_and_what_answers_a_form_has_no_address_of_its_own(home: str) -> None:
    rules = LOCATIONS[f"^~ {home}/404/"]

    assert "internal;" in rules
    assert "try_files ${uri}index.html =404;" in rules


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_read_from_its_file_and_sent_to_the_public_face(form: str) -> None:
    rules = LOCATIONS[f"= {form}"]

    assert "try_files ${uri}index.html =404;" in rules
    assert "error_page 405 = @public_face;" in rules
    assert "limit_except GET POST { deny all; }" in rules
    assert "client_max_body_size 20000;" in rules


def test_nothing_but_the_forms_reaches_the_public_face() -> None:
    passed_on = [place for place, rules in LOCATIONS.items() if "proxy_pass " in rules]
    assert passed_on == ["@public_face", *TO_THE_LETTERBOX]
    assert {place for place, rules in LOCATIONS.items() if "@public_face" in rules} == {f"= {form}" for form in FORMS}
    assert "proxy_pass http://127.0.0.1:8123;" in LOCATIONS["@public_face"]


def test_the_public_face_is_told_nothing_of_who_sends() -> None:
    rules = LOCATIONS["@public_face"]

    assert "proxy_pass_request_headers off;" in rules
    assert re.findall(r"proxy_set_header (\S+)", rules) == ["Connection", "Content-Type"]
    assert not re.search(r"remote_addr|forwarded|x-real-ip", rules, re.IGNORECASE)


@pytest.mark.parametrize("form", LETTERS)
def test_a_letter_is_sent_to_the_letterbox_whole_or_with_a_file_as_it_comes(form: str) -> None:
    rules = LOCATIONS[f"= {form}"]

    assert "try_files ${uri}index.html =404;" in rules
    assert "error_page 405 = $way_of_a_letter;" in rules
    assert "limit_except GET POST { deny all; }" in rules
    assert f"client_max_body_size {LARGEST_FILE};" in rules
    assert f"error_page 413 {form.partition('skriv/')[0]}404/skriv/inte-framme/;" in rules


@pytest.mark.parametrize(
    ("said", "way"),
    [("1", 0), ("99999", 0), (str(LONGEST_TEXT - 1), 0), (str(LONGEST_TEXT), 1), ("27000000", 1), ("", 1), ("-1", 1)],
)
def test_what_is_too_large_for_memory_takes_the_way_of_files(said: str, way: int) -> None:
    pattern = re.search(r'"~(\S+)" @letters;', CONFIGURATION)

    assert pattern
    assert bool(re.search(pattern[1], said)) is (way == 0)


@pytest.mark.parametrize("place", TO_THE_LETTERBOX)
def test_the_letterbox_is_told_the_network_and_nothing_else_of_who_sends(place: str) -> None:
    rules = LOCATIONS[place]

    assert "proxy_pass http://127.0.0.1:8126;" in rules
    assert "proxy_pass_request_headers off;" in rules
    assert re.findall(r"proxy_set_header (\S+)", rules) == ["Connection", "Content-Type", "X-Ledfyr-Network"]
    assert CONFIGURATION.count("$remote_addr") == len(TO_THE_LETTERBOX)
    assert "error_page 500 502 503 504 $home/404/skriv/inte-framme/;" in rules


def test_no_letter_and_no_file_passes_through_a_file() -> None:
    whole, as_it_comes = (LOCATIONS[place] for place in TO_THE_LETTERBOX)

    assert f"client_body_buffer_size {LONGEST_TEXT};" in whole
    assert "proxy_request_buffering off;" in as_it_comes
    assert all("proxy_max_temp_file_size 0;" in rules for rules in (whole, as_it_comes))


def test_nothing_that_is_written_passes_through_a_file() -> None:
    rules = LOCATIONS["@public_face"]

    assert "client_body_buffer_size 20000;" in rules
    assert "proxy_max_temp_file_size 0;" in rules


@pytest.mark.parametrize("place", ["@public_face", *TO_THE_LETTERBOX])
def test_no_header_of_a_face_stands_twice(place: str) -> None:
    assert re.findall(r"proxy_hide_header (\S+);", LOCATIONS[place]) == [name for name, _ in GUARDING]


@pytest.mark.parametrize("home", HOMES)
def test_what_does_not_arrive_is_told_in_the_language_of_the_form(home: str) -> None:
    assert f"error_page 413 {home}/404/sag-till/inte-framme/;" in LOCATIONS[f"= {home}/sag-till/"]
    assert f"set $home {home};" in LOCATIONS[f"= {home}/sag-till/"]
    assert "error_page 500 502 503 504 $home/404/sag-till/inte-framme/;" in LOCATIONS["@public_face"]


def test_readers_are_served_from_the_current_release_at_the_given_name() -> None:
    for rule in ("root /srv/ledfyr/public/current;", "server_name stod.example;", "listen 8080;"):
        assert rule in SERVER_RULES


def test_no_brace_of_the_template_is_left_open() -> None:
    assert CONFIGURATION.count("{") == CONFIGURATION.count("}")
    assert "{slug}" not in CONFIGURATION
