# SPDX-License-Identifier: EUPL-1.2
"""A megabyte of whatever is typed comes back whole, with how much too long it is, and memory stays bounded."""

import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.test.client import BOUNDARY, encode_multipart
from django.utils import timezone

from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.addresses import Act, Part, Place
from ledfyr.contact.models import Letter
from ledfyr.contact.rules.doors import ASKED, Door, Field
from ledfyr.contact.rules.writing import tidied
from ledfyr.web.baked_site import BakedSite
from ledfyr.web.letterbox.rules.turns import Kind
from ledfyr.web.letterbox.showing import written
from ledfyr.web.letterbox.tests.sending import (
    NONCE,
    OTHER_NONCE,
    PEPPER,
    come_back,
    crowded,
    shell_of,
    value,
    values,
    write,
)
from ledfyr.web.tests.serving import Answer, send_body

pytestmark = [pytest.mark.django_db(databases=["default", "social"]), pytest.mark.usefixtures("reception")]

MEGABYTE = 1_000_000
EVERY_FIELD = [(door, asked.field, asked.longest) for door, fields in ASKED.items() for asked in fields]
TYPED = [field for field in EVERY_FIELD if field[1] is not Field.FEEDBACK]
PASTED = [
    "😀",
    "👩‍👩‍👧‍👦 ",
    "\u202eabc\u202c ",
    "e\u0301",
    "<script>alert('x')</script>\n",
    "[[nonce]]<!--[[letters]]-->",
    "&quot;",
    "\t",
    "å\r\n",
]
HARDEST = '"' * (2 * MEGABYTE) + "😀"  # six letters each on the page, of four bytes each in memory


def of_size(piece: str, size: int = MEGABYTE) -> str:
    return piece * (size // len(piece.encode()))


@pytest.mark.parametrize(("door", "field", "longest"), TYPED)
@pytest.mark.parametrize("size", [200_001, MEGABYTE])
def test_every_field_comes_back_with_how_much_too_long_it_is(
    site: BakedSite, door: Door, field: Field, longest: int, size: int
) -> None:
    others = {asked.field.value: "Några ord." for asked in ASKED[door] if asked.field is not Field.FEEDBACK}
    answer = write(site, {**others, "door": door.value, field.value: "a" * size, "act": Act.SEND.value, "nonce": NONCE})

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert values(answer, field, Place.VALUE) == ["a" * size]
    (reason,) = values(answer, Part.REFUSAL, Place.REASON)
    assert f"Det är {size - longest} tecken för mycket. Korta till högst {longest} tecken här: " in reason
    assert not Letter.objects.exists()


@pytest.mark.parametrize("piece", PASTED)
def test_whatever_was_pasted_comes_back_as_it_would_be_kept(site: BakedSite, piece: str) -> None:
    text = f"a{of_size(piece)}z"
    answer = write(site, {"door": Door.CHILD.value, "text": text, "name": "Lena"})

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert values(answer, Field.TEXT, Place.VALUE) == [tidied(text)]
    assert values(answer, Field.NAME, Place.VALUE) == ["Lena"]
    assert "<script" not in answer.words


def test_every_field_may_be_too_long_at_once(site: BakedSite) -> None:
    text = of_size("å", 400_000)
    asked = [asked.field for asked in ASKED[Door.MANDATED] if asked.field is not Field.FEEDBACK]
    answer = write(site, {"door": Door.MANDATED.value, **dict.fromkeys(map(str, asked), text)})

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert [values(answer, field, Place.VALUE) for field in asked] == [[text]] * len(asked)


@pytest.mark.parametrize("size", [200_001, MEGABYTE])
def test_a_further_letter_comes_back_too(site: BakedSite, size: int) -> None:
    posted = Posted("ale", Door.QUESTION, "sv", bytes.fromhex(NONCE), {Field.TEXT: "Hej"})
    receipt = post_letter(posted, pepper=PEPPER, at=timezone.now())
    page = {"receipt": written(receipt), "nonce": OTHER_NONCE, "act": Act.REPLY.value, "text": "ö" * (size // 2)}
    answer = come_back(site, page)

    assert (answer.status, shell_of(answer)) == (422, "brev")
    assert value(answer, Place.VALUE) == page["text"]
    assert f"{size // 2 - 20_000} tecken för mycket" in values(answer, Part.REFUSAL, Place.REASON)[0]
    assert Letter.objects.count() == 1


def test_a_megabyte_where_the_eight_words_belong_comes_back(site: BakedSite) -> None:
    answer = come_back(site, {"receipt": of_size("sol "), "act": Act.OPEN.value})

    assert (answer.status, shell_of(answer)) == (422, "finns-inte")
    assert value(answer, Place.RECEIPT) == of_size("sol ").strip()


def test_two_megabytes_come_back_and_what_is_more_is_left_to_the_browser(site: BakedSite) -> None:
    def answered(size: int) -> tuple[int, str]:
        answer = write(site, {"door": Door.QUESTION.value, "text": "a" * size})
        return answer.status, shell_of(answer)

    assert answered(2 * MEGABYTE) == (422, "ratta")
    assert answered(3 * MEGABYTE) == (413, "inte-framme")
    assert answered(30 * MEGABYTE) == (413, "inte-framme")


def test_memory_stays_bounded_while_twenty_send_the_hardest_at_once(site: BakedSite) -> None:
    body = encode_multipart(BOUNDARY, {"door": Door.QUESTION.value, "text": HARDEST})

    def answered(_number: int) -> tuple[int, int]:
        answer = send_body(site, "/ale/skriv/", body)
        return answer.status, len(answer.body)

    with measured() as most, ThreadPoolExecutor(20) as threads:
        answers = Counter(threads.map(answered, range(20)))
        peak = most()

    assert {status for status, _ in answers} <= {422, 429}
    assert sum(number for (_, size), number in answers.items() if size > 6 * len(HARDEST)) > 0
    assert peak < 350 * MEGABYTE


@contextmanager
def measured() -> Iterator[Callable[[], int]]:
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("field", ["text", "receipt"])
def test_a_crowd_of_long_letters_is_told_where_its_text_is(
    site: BakedSite, monkeypatch: pytest.MonkeyPatch, field: str
) -> None:
    crowded(monkeypatch, Kind.LONG)
    send_it = write if field == "text" else come_back
    answer = send_it(site, {"door": Door.QUESTION.value, field: of_size("a")})

    assert (answer.status, shell_of(answer)) == (429, "inte-nu")


def form(fields: Mapping[str, bytes]) -> bytes:
    parts = [
        b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), content)
        for name, content in fields.items()
    ]
    return b"".join([*parts, b"--x--\r\n"])


def sent_as(site: BakedSite, text: bytes, charset: str) -> Answer:
    body = form({"door": b"fraga", "text": text})
    return send_body(site, "/ale/skriv/", body, content_type=f"multipart/form-data; boundary=x{charset}")


@pytest.mark.parametrize("text", ["Jag är orolig".encode("latin-1"), b"\xff\xfe", b"a\xed\xa0\x80b", b"\xc0\xaf"])
def test_a_wrong_encoding_comes_back_with_the_letters_that_could_be_read(site: BakedSite, text: bytes) -> None:
    answer = sent_as(site, text, "")

    assert (answer.status, shell_of(answer)) == (422, "ratta")
    assert "gick inte att läsa" in values(answer, Part.REFUSAL, Place.REASON)[0]
    assert values(answer, Field.TEXT, Place.VALUE) == [text.decode("utf-8", "replace")]


@pytest.mark.parametrize("charset", ["zip", "hex", "undefined", "punycode", "idna", "unicode_escape", "utf-16", "x"])
def test_what_a_sender_claims_of_the_encoding_changes_nothing(site: BakedSite, charset: str) -> None:
    answer = sent_as(site, "Hej å \\x41".encode(), f"; charset={charset}")

    assert (answer.status, values(answer, Part.PAIRS, Place.VALUE)) == (200, ["Hej å \\x41"])


def test_a_body_that_breaks_off_anywhere_is_never_sent_on_as_a_letter(site: BakedSite) -> None:
    whole = form({"door": b"fraga", "nonce": NONCE.encode(), "text": "Två små ord.".encode(), "act": b"skicka"})
    sent_to_the_end = whole.index(b"skicka") + len(b"skicka")
    for length in range(sent_to_the_end):
        kind = "multipart/form-data; boundary=x"
        answer = send_body(site, "/ale/skriv/", whole[:length], length=str(len(whole)), content_type=kind)
        assert (answer.status, shell_of(answer)) in {(200, "las-igenom"), (422, "ratta"), (413, "inte-framme")}

    assert not Letter.objects.exists()


@pytest.mark.parametrize("text", ["a" * 20_000, "a." * 10_000, "a@" * 10_000, "a@" + "." * 19_998, "1" * 20_000])
def test_the_longest_word_is_looked_through_at_once(site: BakedSite, text: str) -> None:
    begun = time.process_time()
    answer = write(site, {"door": Door.QUESTION.value, "text": text})

    assert shell_of(answer) == "las-igenom"
    assert time.process_time() - begun < 0.5
