# SPDX-License-Identifier: EUPL-1.2
"""Opens a demonstration's desk with invented letters, so that whoever tries Ledfyr reads a queue within a minute."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from django.utils import timezone

from ledfyr.contact.actions.assigning import assign_thread
from ledfyr.contact.actions.meeting import meet_letters
from ledfyr.contact.actions.opening_desk import open_desk
from ledfyr.contact.actions.posting import Posted, post_letter
from ledfyr.contact.actions.saving_phrases import PhraseWritten, save_phrase
from ledfyr.contact.queries.desks import desk_of
from ledfyr.contact.queries.queue import queue_of
from ledfyr.contact.queries.threads import thread_in
from ledfyr.contact.rules.doors import Field
from ledfyr.contact.rules.promising import is_working_day
from ledfyr.keys.actions.own_keys import make_member_key, unlock_member_key
from ledfyr.keys.actions.unit_keys import admit_member, make_unit_key
from ledfyr.keys.queries import current_unit_key, keyring, number_to_compare
from ledfyr.sealing import STRETCHING, Stretching
from ledfyr.staff.actions.qualifying import record_qualification
from ledfyr.staff.queries.invented import invented_accounts
from ledfyr.staff.queries.rights import held_rights
from ledfyr.staff.rules.invented_persons import PERSONS
from ledfyr.staff.rules.qualifying import Degree, StatedDegree
from ledfyr.staff.rules.roles import Role
from ledfyr.staff.rules.seeing import Reader
from ledfyr.web.demonstration.cases import Inventor, set_up_cases
from ledfyr.web.demonstration.letters import LETTERS, PHRASES_SAVED, InventedLetter
from ledfyr.web.demonstration.support import set_up_support
from ledfyr.web.keys.member import Member, WorkUnit, member_with

# Invented, printed on the screen and of no use anywhere else: no phrase of a real colleague is ever shown.
PHRASES: Mapping[Role, str] = {
    Role.RECEPTION: "fyra påhittade måsar fikar vid älven",
    Role.UNIT_MANAGER: "nio påhittade båtar väntar på vinden",
}
# The least that a lock may cost; whoever unlocks with it in a browser gets a lock of the usual cost.
QUICK = Stretching(chosen=STRETCHING.least, least=STRETCHING.least, most=STRETCHING.most)
ANSWERS_WITHIN = 3
DEGREE_SEEN = "Påhittat examensbevis"


@dataclass(frozen=True)
class Receivers:
    """The invented reception: who reads, who decides, and their unit."""

    rut: Member
    vera: Member
    unit: WorkUnit


def set_up_reception(*, municipality: str, pepper: bytes, at: datetime) -> Mapping[str, str]:
    """Make what is missing, and return the phrase with which each role unlocks; what stands there is left as it is."""
    receivers = _receivers(timezone.localdate(at))
    if current_unit_key(receivers.unit.number) is None:
        _make_keys(receivers, at)
    if desk_of(municipality) is None:
        _open(receivers, municipality, at)
        for letter in LETTERS:
            _post(letter, municipality, pepper, at)
        _begin_work(receivers, municipality, at)
        _begin_cases(receivers, at)
    return {role.swedish: phrase for role, phrase in PHRASES.items()}


def _receivers(today: date) -> Receivers:
    emails = {person.role: person.email for person in PERSONS}
    accounts = {account.username: account for account in invented_accounts()}
    members = {}
    for role in PHRASES:
        account = accounts[emails[role]]
        member = member_with(account, held_rights(account, today), today)
        assert member is not None  # noqa: S101  # the demonstration has just given them their rights
        members[role] = member
    rut, vera = members[Role.RECEPTION], members[Role.UNIT_MANAGER]
    return Receivers(rut, vera, rut.units[0])


def _make_keys(receivers: Receivers, at: datetime) -> None:
    rut, vera, unit = receivers.rut, receivers.vera, receivers.unit
    for member, role in ((rut, Role.RECEPTION), (vera, Role.UNIT_MANAGER)):
        make_member_key(account=member.account, phrase=PHRASES[role], by=member.acting(unit), at=at, stretching=QUICK)
    make_unit_key(unit=unit.number, account=rut.account, rights=rut.rights_in(unit), by=rut.acting(unit), at=at)
    phrase = PHRASES[Role.RECEPTION]
    own = unlock_member_key(account=rut.account, phrase=phrase, by=rut.acting(unit), at=at, stretching=QUICK)
    with own, keyring(unit.number, rut.account, own) as ring:
        admit_member(
            ring=ring,
            account=vera.account,
            rights=vera.rights_in(unit),
            compared=number_to_compare(vera.account),
            by=rut.acting(unit),
            at=at,
        )


def _open(receivers: Receivers, municipality: str, at: datetime) -> None:
    vera, unit = receivers.vera, receivers.unit
    open_desk(
        municipality=municipality,
        unit=unit.number,
        answers_within=ANSWERS_WITHIN,
        rights=vera.rights,
        by=vera.acting(unit),
        at=at - timedelta(days=1),  # a desk that had been open for long would ask where its drills are
    )
    for language, title, text in PHRASES_SAVED:
        phrase = PhraseWritten(language, title, text)
        save_phrase(municipality=municipality, phrase=phrase, by=vera.acting(unit), at=at)


def _post(letter: InventedLetter, municipality: str, pepper: bytes, at: datetime) -> None:
    """As if it had come so many working days ago."""
    nonce = sha256(letter.answers[Field.TEXT].encode()).digest()
    told = Posted(municipality, letter.door, letter.language, nonce, letter.answers)
    post_letter(told, pepper=pepper, at=_working_days_before(at, letter.days_ago))


def _working_days_before(at: datetime, days: int) -> datetime:
    while days:
        at -= timedelta(days=1)
        days -= is_working_day(timezone.localdate(at))
    return at


def _begin_work(receivers: Receivers, municipality: str, at: datetime) -> None:
    """Rut has one of them already; the others wait for somebody."""
    rut, unit = receivers.rut, receivers.unit
    meet_letters(unit=unit.number, municipality=municipality, at=at)
    first = queue_of(unit.number, timezone.localdate(at)).waiting[0]
    thread = thread_in(unit.number, UUID(hex=first.mark))
    assign_thread(thread=thread, to=rut.account, by=rut.acting(unit), at=at)


def _begin_cases(receivers: Receivers, at: datetime) -> None:
    """Rut has a degree that Vera has seen, and the two of them have the unit's cases."""
    rut, vera, unit = receivers.rut, receivers.vera, receivers.unit
    today = timezone.localdate(at)
    degree = StatedDegree(unit.municipality, Degree.SOCIAL_WORK, DEGREE_SEEN, today)
    accounts = {account.pk: account for account in invented_accounts()}
    record_qualification(account=accounts[rut.account], stated=degree, by=accounts[vera.account], at=at)
    phrase, reader = PHRASES[Role.RECEPTION], Reader(rut.account, frozenset({Role.RECEPTION}))
    own = unlock_member_key(account=rut.account, phrase=phrase, by=rut.acting(unit), at=at, stretching=QUICK)
    with own, keyring(unit.number, rut.account, own) as ring:
        set_up_cases(Inventor(rut, unit, reader, ring, at), manager=vera.account)
        set_up_support(member=rut, unit=unit, reader=reader, ring=ring, at=at)
