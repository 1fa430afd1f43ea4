# SPDX-License-Identifier: EUPL-1.2
"""A card says what a caller in fear asks first, and leaves out what nobody knows."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from ledfyr.directory.cards import answer_card, service_card
from ledfyr.directory.rules.answering import ChannelFacts, CheckFacts, ServiceFacts, answering_order, next_change
from ledfyr.languages import SWEDISH, words_of
from ledfyr.law.opening_hours import STOCKHOLM, HoursRow, RowKind

NOON = datetime(2026, 11, 25, 12, tzinfo=STOCKHOLM)
NIGHT = datetime(2026, 11, 25, 23, 40, tzinfo=STOCKHOLM)
HOME = "/ale/"
WORDS = words_of(SWEDISH)


def hours(opens: int, closes: int) -> tuple[HoursRow, ...]:
    return (HoursRow(RowKind.WEEKLY, frozenset(range(7)), time(opens), time(closes)),)


PHONE = ChannelFacts("phone", "020-100 200", "", first=True, hours=hours(9, 15))
MAIL = ChannelFacts("email", "hej@example.se", "Skriv till oss", first=False, hours=())
LINE = ServiceFacts(
    key="linjen",
    name="Linjen för den som är orolig",
    short_name="Linjen",
    description="Någon lyssnar.",
    helps=("relative",),
    age_from=None,
    age_to=17,
    languages=("sv", "fi", "en"),
    anonymous="yes",
    on_phone_bill="no",
    cost="Det kostar inget att ringa.",
    interpreter="unknown",
    who_answers="En kurator.",
    police=False,
    when_you_call="De lyssnar.",
    does_not_lead_to="Inget ärende.",
    channels=(PHONE, MAIL),
    source_name="Linjen",
    source_url="https://www.example.se/",
    check=CheckFacts(date(2026, 11, 1), "redaktionen", "Tiderna är osäkra."),
)


def test_the_short_card_says_who_answers_and_how_to_call() -> None:
    card = answer_card(LINE, NOON, HOME, WORDS)

    assert (card.name, card.is_open, card.until_text) == ("Linjen", True, "Öppet nu, stänger kl. 15.00.")
    assert card.phone is not None
    assert card.phone.href == "tel:+4620100200"
    assert card.href == "/ale/kontakter/linjen/"
    assert card.facts == ("Du får vara anonym", "Syns inte på telefonräkningen")


@pytest.mark.parametrize(
    ("changed", "facts"),
    [
        ({"anonymous": "unknown", "on_phone_bill": "unknown"}, ()),
        ({"anonymous": "ask", "on_phone_bill": "yes"}, ("Du kan fråga utan att säga ditt namn",)),
        ({"anonymous": "no", "on_phone_bill": "no"}, ("Syns inte på telefonräkningen",)),
    ],
)
def test_what_nobody_knows_is_left_out(changed: dict[str, str], facts: tuple[str, ...]) -> None:
    assert answer_card(replace(LINE, **changed), NOON, HOME, WORDS).facts == facts  # type: ignore[arg-type]


def test_the_full_card_adds_age_cost_and_languages() -> None:
    assert service_card(LINE, NOON, HOME, WORDS).facts[2:] == (
        "Det kostar inget att ringa",
        "För dig som är 17 år eller yngre",
        "Svarar också på finska och engelska",
    )


def test_the_police_are_said_to_be_the_police() -> None:
    assert "Det är polisen som svarar" in service_card(replace(LINE, police=True), NOON, HOME, WORDS).facts


def test_each_channel_has_its_own_state() -> None:
    phone, mail = service_card(LINE, NIGHT, HOME, WORDS).channels

    assert (phone.state_text, phone.spoken) == ("Stängt nu. Öppnar i morgon kl. 09.00.", "0 2 0, 1 0 0, 2 0 0")
    assert (mail.href, mail.spoken, mail.label) == ("mailto:hej@example.se", "", "Skriv till oss")
    assert mail.state_text == "Du kan skriva när du vill. Vi vet inte när de svarar."


@pytest.mark.parametrize(
    ("today", "text"),
    [
        (datetime(2026, 11, 25, 12, tzinfo=STOCKHOLM), "Kontrollerat den 1 november 2026 av redaktionen."),
        (datetime(2027, 3, 25, 12, tzinfo=STOCKHOLM), "Inte bekräftat sedan den 1 november 2026."),
    ],
)
def test_an_old_check_says_that_it_is_old_and_hides_nothing(today: datetime, text: str) -> None:
    card = service_card(LINE, today, HOME, WORDS)

    assert card.checked_text == text
    assert card.phone is not None
    assert card.doubt == "Tiderna är osäkra."


def test_who_answers_stands_first_then_who_opens_first_and_unknown_hours_last() -> None:
    late = replace(LINE, key="late", channels=(replace(PHONE, hours=hours(14, 18)),))
    early = replace(LINE, key="early", channels=(replace(PHONE, hours=hours(13, 18)),))
    unknown = replace(LINE, key="unknown", channels=(MAIL,))

    ordered = answering_order([unknown, late, early, LINE], NOON)

    assert [service.key for service in ordered] == ["linjen", "early", "late", "unknown"]


def test_a_page_is_true_until_any_of_its_channels_changes() -> None:
    late = replace(LINE, channels=(replace(PHONE, hours=hours(14, 18)),))

    assert next_change([LINE, late], NOON) == datetime(2026, 11, 25, 14, tzinfo=STOCKHOLM)
    assert next_change([replace(LINE, channels=(MAIL,))], NOON) is None
