# SPDX-License-Identifier: EUPL-1.2
"""Handing over to others as small typed values for the pages: who could receive, what can go along, how far it is."""

from dataclasses import dataclass

from ledfyr.contact.actions.asking_to_transfer import can_go_along, mark_of
from ledfyr.contact.actions.reading import LetterRead, ThreadRead
from ledfyr.contact.actions.showing_transfer_text import TransferText
from ledfyr.contact.queries.receivers import receivers
from ledfyr.contact.queries.threads import ThreadMet
from ledfyr.contact.queries.transfers import handed_outside, is_moved, waiting_transfer
from ledfyr.contact.rules.consenting import Step
from ledfyr.places.queries import municipalities
from ledfyr.staff.rules.periods import said
from ledfyr.web.keys.wording import moment_said
from ledfyr.web.reception.presenting import LetterShown, letter_shown

BEGINNING = 60  # characters by which a letter is known again
STANDS = {
    Step.ASKED: "Den som skrev har inte svarat än. Inget lämnas över så länge.",
    Step.YES: "Den som skrev har sagt ja. Ett ja kan tas tillbaka tills ni har lämnat över.",
    Step.NO: "Den som skrev har sagt nej. Inget lämnas över. Ni kan fråga på nytt om något har ändrats.",
}


@dataclass(frozen=True)
class TransferShown:
    """What the page of a thread says of it; empty sentences where there is nothing to say."""

    stands: str = ""
    receiver: str = ""
    may_ask: bool = True
    may_carry_out: bool = False
    may_withdraw: bool = False
    is_moved: bool = False
    has_text: bool = False


@dataclass(frozen=True)
class TextShown:
    """What is sent to an authority outside."""

    receiver: str
    why: str
    handed_on: str
    letters: tuple[LetterShown, ...]
    has_files: bool


def units_to_choose(thread: ThreadMet) -> list[tuple[str, str]]:
    """Every other reception that could take it over, with the municipality that it belongs to."""
    names = {municipality.slug: municipality.name for municipality in municipalities()}
    units = receivers(but=thread.unit)
    return [(str(each.unit), f"{each.name}, {names.get(each.municipality, each.municipality)}") for each in units]


def letters_to_choose(read: ThreadRead) -> list[tuple[str, str]]:
    """Each letter by whose it is, its moment and how it begins."""
    return [(mark_of(letter), _known_by(letter)) for letter in read.letters if can_go_along(letter)]


def transfer_shown(thread: ThreadMet, read: ThreadRead) -> TransferShown:
    """How far it has come."""
    if is_moved(thread):
        return TransferShown(is_moved=True, may_ask=False)
    has_text = handed_outside(thread) is not None
    question = read.question
    if waiting_transfer(thread) is None or question is None:
        return TransferShown(has_text=has_text)
    waits = question.can_be_answered
    return TransferShown(
        stands=STANDS.get(question.stands, ""),
        receiver=question.asked.to,
        may_ask=not waits,
        may_carry_out=question.stands is Step.YES,
        may_withdraw=waits,
        has_text=has_text,
    )


def text_shown(text: TransferText, language: str) -> TextShown:
    """The text as it is printed."""
    return TextShown(
        receiver=text.receiver,
        why=text.why,
        handed_on=said(text.handed_on) if text.handed_on else "",
        letters=tuple(letter_shown(letter, language) for letter in text.letters),
        has_files=any(letter.files for letter in text.letters),
    )


def _known_by(letter: LetterRead) -> str:
    content = letter.content
    whose = "Den som skrev" if letter.is_senders else "Svar"
    if content is None:
        return whose
    words = " ".join(content.text.split())
    beginning = words if len(words) <= BEGINNING else f"{words[:BEGINNING].rstrip()} …"
    files = f", {len(letter.files)} {'fil' if len(letter.files) == 1 else 'filer'}" if letter.files else ""
    return f"{whose}, {moment_said(content.at)}{files}: {beginning}"
