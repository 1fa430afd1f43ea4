# SPDX-License-Identifier: EUPL-1.2
"""Support as small typed values for the pages, with names, days and sentences in Swedish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ledfyr.casework.queries.support import ListedOffer, ListedSupport
from ledfyr.casework.rules.telling import YES, Told
from ledfyr.casework.written import Written
from ledfyr.staff.rules.periods import said
from ledfyr.web.at_hand import AtHand
from ledfyr.web.casework.wording import DAMAGED, NOBODY, SOMEBODY, case_called, due_said

OFFER_PARTS = {
    Told.CONCERN: "Vad oron gäller",
    Told.WHO: "Gäller",
    Told.REACHED_BY: "Nås genom",
    Told.OFFERED: "Det ni kan erbjuda",
}
WISH_PARTS = {
    Told.OWN_WORDS: "Det personen vill ha hjälp med",
    Told.HOW_SAID: "Hur personen sa det",
    Told.AS_RELATIVE: "Närstående som vill ha stöd för egen del",
}
PERSON_PARTS = {"name": "Namn", "born_on": "Födelsedag", "reached_by": "Så vill personen bli kontaktad"}
Parts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SupportShown:
    """A case as a line of a list; never whom or what it is about."""

    mark: str
    unit: int
    called: str
    begun: str
    ended: str
    responsible: str
    may_open: bool
    is_free: bool
    is_in_conflict: bool
    due: tuple[tuple[str, str], ...]  # what, by when
    is_late: bool


def support_shown(listed: ListedSupport, hand: AtHand, names: Mapping[int, str]) -> SupportShown:
    """A case of the list."""
    account, today = hand.reader.account, hand.member.today
    return SupportShown(
        mark=listed.mark.hex,
        unit=listed.unit,
        called=case_called(listed.mark),
        begun=said(listed.begun_on),
        ended=said(listed.ended_on) if listed.ended_on else "",
        responsible=name_of(listed.responsible, names),
        may_open=listed.responsible == account or hand.manages,
        is_free=listed.responsible is None,
        is_in_conflict=account in listed.in_conflict,
        due=tuple((what.value, due_said(on, today)) for what, on in listed.due),
        is_late=any(on < today for _, on in listed.due),
    )


def offer_shown(listed: ListedOffer, hand: AtHand, names: Mapping[int, str]) -> dict[str, object]:
    """An offer of the list."""
    return {
        "mark": listed.mark.hex,
        "called": case_called(listed.mark),
        "made": said(listed.made_on),
        "responsible": name_of(listed.responsible, names),
        "may_open": listed.responsible == hand.reader.account or hand.manages,
    }


def parts_shown(written: Written | None, labels: Mapping[Told, str]) -> Parts:
    """What was written, under its headings, and nothing for what was left out."""
    if written is None:
        return (("", DAMAGED),)
    answers = written.answers
    return tuple(
        (label, "Ja" if answers[part] == YES else answers[part]) for part, label in labels.items() if answers.get(part)
    )


def person_shown(person: Mapping[str, str] | None) -> Parts:
    """Whose case it is."""
    if person is None:
        return (("Personen", DAMAGED),)
    return tuple((label, person[name] or "Inte känt") for name, label in PERSON_PARTS.items())


def name_of(account: int | None, names: Mapping[int, str]) -> str:
    """Whoever is responsible, by name."""
    return NOBODY if account is None else names.get(account, SOMEBODY)


def accounts_in(listed: Sequence[ListedSupport | ListedOffer]) -> set[int]:
    """Whose names a list needs."""
    return {each.responsible for each in listed if each.responsible is not None}
