# SPDX-License-Identifier: EUPL-1.2
"""What a communicator's day consists of, as small typed values in the order in which they press."""

from dataclasses import dataclass
from datetime import date

from ledfyr.directory.queries import services_to_confirm
from ledfyr.directory.rules.checking import check_due_on, is_overdue
from ledfyr.feedback.queries import waiting_feedback
from ledfyr.feedback.rules.references import in_groups
from ledfyr.languages import LANGUAGES, SWEDISH, words_of
from ledfyr.pages.fingerprints import content_fingerprint
from ledfyr.pages.queries import common_pages, newest_stamps, review_of
from ledfyr.pages.rules.reviewing import REVIEWED_AGAIN_WITHIN, needs_review, say_review
from ledfyr.places.queries import municipalities


@dataclass(frozen=True)
class ContactToConfirm:
    """One service with what is said of it and when that was last looked at."""

    key: str
    name: str
    belongs_to: str
    numbers: tuple[str, ...]
    source_name: str
    source_url: str
    note: str
    state: str
    is_overdue: bool


@dataclass(frozen=True)
class PageToReview:
    """One common page with the state of its review."""

    slug: str
    title: str
    fingerprint: str
    state: str
    is_overdue: bool
    propose_next: date


@dataclass(frozen=True)
class FeedbackToAnswer:
    """What a reader wrote about accessibility, and the number under which the answer is read."""

    reference: str
    number: str
    municipality: str
    language: str
    page: str
    text: str
    received: str


def feedback_to_answer() -> tuple[FeedbackToAnswer, ...]:
    """Everything that nobody has answered, what came first first."""
    names = {municipality.slug: municipality.name for municipality in municipalities()}
    languages = {language.code: language.swedish_name for language in LANGUAGES}
    in_swedish = words_of(SWEDISH)
    return tuple(
        FeedbackToAnswer(
            reference=feedback.reference,
            number=in_groups(feedback.reference),
            municipality=names.get(feedback.municipality, feedback.municipality),
            language=languages.get(feedback.language, feedback.language),
            page=feedback.page,
            text=feedback.text,
            received=in_swedish.say_date(feedback.received_on),
        )
        for feedback in waiting_feedback()
    )


def contacts_to_confirm(today: date) -> tuple[ContactToConfirm, ...]:
    """Every service, the one checked longest ago first."""
    in_swedish = words_of(SWEDISH)
    contacts = []
    for service in services_to_confirm():
        newest = service.checks.all()[0]
        late = is_overdue(newest.checked_on, today)
        checked, due = in_swedish.say_date(newest.checked_on), in_swedish.say_date(check_due_on(newest.checked_on))
        state = f"Inte bekräftad sedan den {checked}" if late else f"Bekräftad den {checked}, igen senast den {due}"
        contacts.append(
            ContactToConfirm(
                key=service.key,
                name=service.name,
                belongs_to=service.municipality.name if service.municipality else "Hela landet",
                numbers=tuple(channel.value for channel in service.channels.all()),
                source_name=service.source_name,
                source_url=service.source_url,
                note=newest.note,
                state=state,
                is_overdue=late,
            )
        )
    return tuple(contacts)


def pages_to_review(today: date) -> tuple[PageToReview, ...]:
    """Every common page, those that nobody stands for first."""
    stamps = newest_stamps()
    pages = []
    for page in common_pages():
        review = review_of(page, stamps)
        pages.append(
            PageToReview(
                slug=page.slug,
                title=page.title,
                fingerprint=content_fingerprint(page),
                state=say_review(review, today, words_of(SWEDISH)),
                is_overdue=needs_review(review, today),
                propose_next=today + REVIEWED_AGAIN_WITHIN,
            )
        )
    return tuple(sorted(pages, key=lambda page: not page.is_overdue))
