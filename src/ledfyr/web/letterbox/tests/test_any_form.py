# SPDX-License-Identifier: EUPL-1.2
"""Whatever is sent, the letterbox answers with a page that helps, never with a failure of its own."""

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as how
from hypothesis import strategies as st

from ledfyr.contact.addresses import TAKES_LETTERS, Act, Part, Place, Shell
from ledfyr.contact.models import Letter
from ledfyr.contact.rules.doors import Door, Field
from ledfyr.contact.rules.receipts import WORDS, receipt_of
from ledfyr.contact.rules.writing import tidied
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import NONCE, PEPPER, come_back, shell_of, value, values, write
from ledfyr.web.tests.serving import send_body

pytestmark = [
    pytest.mark.django_db(databases=["default", "social"]),
    pytest.mark.usefixtures("reception", "no_counting"),
]

SHELLS = {shell.value for shell in Shell}
EXPECTED = {200, 404, 413, 422}
strange = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        ["\u202eabc", "<script>alert(1)</script>", "[[text]]<!--[[letters]]-->", "😀" * 20, "\x00", NONCE, "ja"]
    ),
)
fields = st.dictionaries(st.sampled_from([*Field, "nonce", "text "]), strange, max_size=8)
receipts = st.one_of(
    strange,
    st.lists(st.sampled_from(WORDS), min_size=6, max_size=10).map(" ".join),
    st.binary(min_size=16, max_size=16).map(lambda secret: written(receipt_of(secret, pepper=PEPPER))),
)
many = how(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@many
@given(st.sampled_from([*Door, "x"]), st.sampled_from([*Act, ""]), fields)
def test_any_first_letter_gets_a_page(site: BakedSite, door: str, act: str, typed: dict[str, str]) -> None:
    answer = write(site, {**typed, "door": door, "act": act})

    assert answer.status in EXPECTED
    assert shell_of(answer) in SHELLS


@many
@given(st.sampled_from([*Act, "x"]), receipts, strange, strange, strange, strange)
def test_any_return_gets_a_page(
    site: BakedSite, act: str, receipt: str, text: str, first: str, second: str, nonce: str
) -> None:
    sent = {"act": act, "receipt": receipt, "text": text, "first": first, "second": second, "nonce": nonce}
    answer = come_back(site, sent)

    assert answer.status in EXPECTED
    assert shell_of(answer) in SHELLS
    assert not Letter.objects.exists()


@many
@given(st.sampled_from(TAKES_LETTERS), st.binary(max_size=400), st.sampled_from(["", "0", "17", "100000", "x", "-3"]))
def test_any_bytes_get_a_page(site: BakedSite, form: str, body: bytes, length: str) -> None:
    answer = send_body(site, f"/ale/{form}", body, length)

    assert answer.status in EXPECTED
    assert shell_of(answer) in SHELLS


@many
@given(strange.filter(lambda text: tidied(text) and "\ufffd" not in text))
def test_what_is_typed_comes_back_as_it_will_be_kept_and_is_no_markup(site: BakedSite, text: str) -> None:
    answer = write(site, {"door": Door.QUESTION.value, "text": text})

    assert values(answer, Part.PAIRS, Place.VALUE) == [tidied(text)]
    assert "<script" not in answer.words
    assert value(answer, Place.DOOR) == Door.QUESTION.value
