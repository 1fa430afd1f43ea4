# SPDX-License-Identifier: EUPL-1.2
"""Whoever watches the line or the clock cannot tell words that open nothing from words that did, or that open little.

The bound: an answer has one of five sizes, the smallest of which holds every answer without letters and every ordinary
conversation; and words that were left for good are answered within a few milliseconds of words that never were.
"""

import secrets
import time
from statistics import median

import pytest
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.addresses import Act
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import Receipt, receipt_of
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox.answering import SIZES, padded
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import PEPPER, come_back, shell_of, write

pytestmark = [
    pytest.mark.django_db(databases=["default", "social"]),
    pytest.mark.usefixtures("reception", "no_counting"),
]

APART_AT_MOST = 0.005  # seconds between the medians
TRIES = 15


def receipt_to(text: str) -> Receipt:
    posted = Posted("ale", Door.QUESTION, "sv", secrets.token_bytes(32), {Field.TEXT: text})
    return post_letter(posted, pepper=PEPPER, at=timezone.now())


def never_given() -> Receipt:
    return receipt_of(secrets.token_bytes(16), pepper=PEPPER)


def left_for_good(site: BakedSite) -> Receipt:
    receipt = receipt_to("Hej.")
    assert shell_of(come_back(site, {"receipt": written(receipt), "act": Act.LEAVE.value})) == "avslutat"
    return receipt


def seconds(site: BakedSite, receipt: Receipt) -> float:
    begun = time.perf_counter()
    come_back(site, {"receipt": written(receipt)})
    return time.perf_counter() - begun


def test_words_that_open_and_words_that_do_not_are_answered_in_the_same_size(site: BakedSite) -> None:
    answers = [
        come_back(site, {"receipt": typed})
        for typed in (
            written(receipt_to("Hej.")),
            written(receipt_to("Min bror är borta om nätterna. " * 100)),
            written(never_given()),
            written(left_for_good(site)),
            "inte åtta ord",
        )
    ]
    sent = write(site, {"door": Door.CHILD.value, "text": "Hej."})

    assert {len(answer.body) for answer in (*answers, sent)} == {SIZES[0]}
    assert answers[0].body[-40:] != answers[2].body[-40:], "what fills them up is not the same twice"


@pytest.mark.parametrize("length", [0, 1, SIZES[0] - 8, SIZES[0] - 7, SIZES[0], 3 * SIZES[-1] - 3])
def test_a_page_is_filled_up_to_the_next_size(length: int) -> None:
    size = len(padded(b"a" * length))

    assert size in SIZES or size % SIZES[-1] == 0
    assert size >= length


def test_words_that_were_left_for_good_take_as_long_as_words_that_never_were(site: BakedSite) -> None:
    left = left_for_good(site)
    pairs = [(seconds(site, left), seconds(site, never_given())) for _ in range(TRIES)]
    of_left, of_never = (median(each) for each in zip(*pairs, strict=True))

    assert abs(of_left - of_never) < APART_AT_MOST
