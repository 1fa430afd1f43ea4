# SPDX-License-Identifier: EUPL-1.2
"""One process: sets up a home, posts letters by number, opens receipts, or looks at everything as the reception."""

import json
import os
import resource
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledfyr.web.settings")
django.setup()

from django.conf import settings  # noqa: E402  # Django has to be ready first
from django.core.management import call_command  # noqa: E402
from django.db import DatabaseError, connections  # noqa: E402
from django.utils import timezone  # noqa: E402

from ledfyr.contact.actions.posting import Posted, post_letter  # noqa: E402
from ledfyr.contact.attachments.kinds import FileRefused  # noqa: E402
from ledfyr.contact.content import LetterContent, letter_content  # noqa: E402
from ledfyr.contact.copies import seal_copy  # noqa: E402
from ledfyr.contact.models import Author, Desk, Letter, Thread  # noqa: E402
from ledfyr.contact.queries.for_senders import open_thread  # noqa: E402
from ledfyr.contact.rules.doors import Door, Field  # noqa: E402
from ledfyr.contact.rules.receipts import Misread, read_receipt  # noqa: E402
from ledfyr.keys.models import UnitKey  # noqa: E402
from ledfyr.keys.sealed_record import Keyring  # noqa: E402
from ledfyr.sealing import SealingRefused  # noqa: E402
from tests.letters_at_work import UNIT, files, nonce_of, reception, text_of  # noqa: E402
from tests.letters_at_work.pages import lay_out_pages  # noqa: E402


def set_up() -> None:
    for room in ("keys", "contact"):
        call_command("migrate", room, database="social", verbosity=0)
    at = datetime(2026, 11, 1, tzinfo=UTC)
    UnitKey.objects.create(unit=UNIT, version=1, public=reception().public.raw, made_at=at)
    Desk.objects.create(municipality="ale", unit=UNIT, answers_within=3, opened_on=date(2026, 11, 1))
    lay_out_pages(Path(os.environ["LEDFYR_HOME"]) / "public")


def post(first: str, step: str, end: str, largest_file: str = "0", *, with_files: bool = False) -> None:
    """Post each letter once, and say which is on the disk or which is not; with a limit, files grow no further."""
    if int(largest_file):
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(largest_file), int(largest_file)))
    for number in range(int(first), int(end), int(step)):
        _say(_posted(number, with_files=with_files) or f"refused {number}")


def insist(first: str, end: str) -> None:
    """Post each letter until it is kept, as a sender does who presses the button again."""
    for number in range(int(first), int(end)):
        while not (said := _posted(number)):
            _say(f"refused {number}")
        _say(said)


def open_receipts() -> None:
    for line in sys.stdin:
        receipt = read_receipt(line, pepper=settings.PEPPER)
        assert not isinstance(receipt, Misread)
        (letter,) = open_thread(receipt, municipality="ale", pepper=settings.PEPPER).letters
        assert letter.content is not None
        _say(letter.content.text.split(maxsplit=1)[0])


def answer() -> None:
    """Let the reception answer the one thread that there is."""
    thread, ring = Thread.objects.get(), Keyring(UNIT, {1: reception()})
    content = LetterContent(timezone.now(), {Field.TEXT: sys.stdin.read()}).packed()
    letter = Letter(unit=UNIT, thread=thread, author=Author.STAFF, once=os.urandom(32))
    ring.write(letter, {"content": content})
    letter.for_sender = seal_copy(content, letter, thread)
    letter.save(force_insert=True)


def look_at_files() -> None:
    folder = Path(os.environ["LEDFYR_HOME"]) / "letters"
    _say(json.dumps(files.look_at_files(Keyring(UNIT, {1: reception()}), folder)))


def look() -> None:
    ring = Keyring(UNIT, {1: reception()})
    numbers, broken = [], 0
    for letter in Letter.objects.all():
        try:
            text = letter_content(ring.read(letter)["content"]).text
        except SealingRefused:
            text = "0"
        number = int(text.split(maxsplit=1)[0])
        broken += text != text_of(number).strip()
        numbers.append(number)
    threads = Thread.objects.count()
    alone = Thread.objects.filter(letters=None).count()
    _say(json.dumps({"numbers": sorted(numbers), "broken": broken, "threads": threads, "without_letter": alone}))


def _posted(number: int, *, with_files: bool = False) -> str:
    """The number and the words of its receipt; nothing when the database or the disk took nothing."""
    letter = Posted("ale", Door.QUESTION, "sv", nonce_of(number), {Field.TEXT: text_of(number).strip()})
    try:
        if with_files:
            letter = replace(letter, along=files.along(number, settings.LETTERS))
        receipt = post_letter(letter, pepper=settings.PEPPER, at=timezone.now())
    except FileRefused:
        return ""
    except DatabaseError:
        connections.close_all()  # as at the end of a request
        return ""
    return f"{number} {' '.join(receipt.words)}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


ACTS: dict[str, Callable[..., None]] = {
    "set-up": set_up,
    "post": post,
    "insist": insist,
    "open": open_receipts,
    "answer": answer,
    "look": look,
    "post-with-files": partial(post, with_files=True),
    "look-at-files": look_at_files,
}

if __name__ == "__main__":
    ACTS[sys.argv[1]](*sys.argv[2:])
