# SPDX-License-Identifier: EUPL-1.2
"""What is filled into the shells: a letter as it was typed, its receipt, and a conversation."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.utils import timezone

from ledfyr.contact.addresses import Part, Place
from ledfyr.contact.queries.for_senders import LetterShown, ThreadShown
from ledfyr.contact.rules.consenting import Step
from ledfyr.contact.rules.doors import LONGEST_TEXT, Asked, Door, Field
from ledfyr.contact.rules.receipts import Misread, Receipt, asked_for
from ledfyr.contact.rules.receipts import Reason as MisreadReason
from ledfyr.contact.rules.saying import hint_key, label_key
from ledfyr.contact.rules.writing import Reason, Refused
from ledfyr.publishing.shells import Values
from ledfyr.web.letterbox.answering import Box, Filling
from ledfyr.web.letterbox.files import TAKEN_IN, Files, file_said
from ledfyr.web.letterbox.forms import Letter, Returning


def letter_to_correct(box: Box, letter: Letter) -> Filling:
    """The form with everything that was typed."""
    parts = {_part_of(asked.field, letter): [_field(box, letter, asked)] for asked in letter.asked}
    return Filling({Place.DOOR: letter.door.value}, {**parts, Part.FILES: files_shown(box, letter.files)})


def letter_to_read(box: Box, letter: Letter, nonce: str, hints: Iterable[str]) -> Filling:
    """The letter once more, with what is told before it is sent."""
    filled = [asked.field for asked in letter.asked if letter.answers[asked.field]]
    return Filling(
        {Place.DOOR: letter.door.value, Place.NONCE: nonce},
        {
            Part.HINTS: [{Place.HINT: hint} for hint in hints],
            Part.ANSWERS: [
                {Place.LABEL: label_of(box, each, letter.door), Place.VALUE: said(box, each, letter)} for each in filled
            ],
            Part.PAIRS: [{Place.FIELD: each.value, Place.VALUE: letter.answers[each]} for each in filled],
            Part.FILES: files_shown(box, letter.files),
        },
    )


def receipt_shown(receipt: Receipt, day: str, first: str = "", second: str = "") -> Filling:
    """The eight words, and which two of them are asked for."""
    one, other = asked_for(receipt)
    return Filling(
        {
            Place.RECEIPT: written(receipt),
            Place.DAY: day,
            Place.FIRST_ASKED: str(one),
            Place.SECOND_ASKED: str(other),
            Place.FIRST: first,
            Place.SECOND: second,
        },
        {
            Part.PAIRS: [
                {Place.COUNT: f"{number}–{number + 1}", Place.WORDS: " ".join(pair)}
                for number, pair in zip(range(1, 2 * len(receipt.in_groups), 2), receipt.in_groups, strict=True)
            ]
        },
    )


def thread_shown(box: Box, thread: ThreadShown | None, sent: Returning, *, nonce: str, today: date) -> Filling:
    """The conversation with a form for more; without letters when they cannot be read now."""
    return Filling(
        {
            Place.RECEIPT: sent.receipt,
            Place.NONCE: nonce,
            Place.HINT: box.say("text_hint", most=LONGEST_TEXT),
            Place.VALUE: sent.text,
        },
        {
            Part.LETTERS: [_letter(box, each, thread.door) for each in thread.letters] if thread else [],
            Part.HINTS: [{Place.HINT: hint} for hint in _waiting(box, thread, today)],
            Part.FILES: files_shown(box, sent.files),
            Part.ASKED: [{Place.SAID: said} for said in asked_of(box, thread, Step.ASKED)],
            Part.AGREED: [{Place.SAID: said} for said in asked_of(box, thread, Step.YES)],
        },
    )


def asked_of(box: Box, thread: ThreadShown | None, step: Step) -> Iterator[str]:
    """What the sender is told beside the buttons, while the question of handing over stands there."""
    if thread and thread.question and thread.question.stands is step:
        key = "ask" if step is Step.ASKED else "ask_said_yes"
        yield box.say(key, receiver=thread.question.asked.to)


def files_shown(box: Box, files: Files) -> list[Values]:
    """Each file that is here already, with its ticket for the next form."""
    return [
        {Place.FIELD: TAKEN_IN, Place.VALUE: ticket.as_text(), Place.SAID: file_said(box, about)}
        for ticket, about in files.kept
    ]


def words_to_correct(sent: Returning, reason: str) -> Filling:
    """The receipt as it was typed."""
    return Filling({Place.RECEIPT: sent.receipt, Place.REASON: reason})


def written(receipt: Receipt) -> str:
    """The receipt as it is sent along between two pages."""
    return " ".join(receipt.words)


def refusal(box: Box, refused: Refused, door: Door) -> str:
    """What to mend, naming the field as the form does."""
    if refused.reason in (Reason.EMPTY, Reason.NOT_TEXT):
        return box.say(refused.reason.value)
    field = label_of(box, refused.field, door)
    return box.say(refused.reason.value, field=field, most=refused.most, over=refused.over)


def misread(box: Box, found: Misread) -> str:
    """Which word to look at again, by its place; never what was typed."""
    if found.reason is MisreadReason.UNKNOWN_WORD:
        return box.say(found.reason.value, places=box.words.say_list([str(place) for place in found.positions]))
    return box.say(found.reason.value, count=found.counted)


def label_of(box: Box, asked: Field, door: Door) -> str:
    """What the form calls the field."""
    return box.words(label_key(asked, door))


def said(box: Box, asked: Field, letter: Letter) -> str:
    """An answer as it is read."""
    return box.say("yes") if asked is Field.FEEDBACK else letter.answers[asked]


def _field(box: Box, letter: Letter, asked: Asked) -> Values:
    return {
        Place.LABEL: label_of(box, asked.field, letter.door),
        Place.HINT: box.words.guard(box.words(hint_key(asked), most=asked.longest)),
        Place.VALUE: letter.answers[asked.field],
    }


def _part_of(asked: Field, letter: Letter) -> str:
    return Part.TICKED.value if asked is Field.FEEDBACK and letter.answers[asked] else asked.value


def _letter(box: Box, letter: LetterShown, door: Door) -> Values:
    if letter.content is None:
        return {Place.HEADING: box.say("damaged_heading"), Place.SAID: box.say("damaged")}
    day = box.words.say_date(timezone.localdate(letter.content.at))
    heading = box.say("they_wrote" if letter.is_answer else "you_wrote", day=day)
    others = [
        f"{label_of(box, asked, door)}\n{box.say('yes') if asked is Field.FEEDBACK else text}"
        for asked, text in letter.content.answers.items()
        if asked is not Field.TEXT
    ]
    files = [file_said(box, about) for about in letter.files]
    return {Place.HEADING: heading, Place.SAID: "\n\n".join([letter.content.text, *others, *files])}


def _waiting(box: Box, thread: ThreadShown | None, today: date) -> Iterator[str]:
    is_just_said = thread is not None and thread.letters[-1:] and thread.letters[-1].is_consent
    if thread and is_just_said and thread.question and thread.question.stands is Step.NO:
        yield box.say("ask_said_no")
    if thread and not thread.is_answered:
        day = box.words.say_near_date(thread.answer_by)
        yield box.say("waiting" if today <= thread.answer_by else "late", day=day)
