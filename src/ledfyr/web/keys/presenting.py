# SPDX-License-Identifier: EUPL-1.2
"""A unit's key as the pages show it: who takes part, who may be let in, letters, recovery, and a change under way."""

from dataclasses import dataclass

from django.apps import apps

from ledfyr.keys.queries import (
    change_of,
    current_unit_key,
    damaged_records,
    members_of,
    newest_test_letters,
    number_to_compare,
    parts_in,
    recovery_of,
    with_own_key,
)
from ledfyr.staff.queries.people import names_of
from ledfyr.web.keys.colleagues import Colleague, colleagues_in
from ledfyr.web.keys.member import Member, WorkUnit
from ledfyr.web.keys.notices import SOMEBODY, NoticeShown, told_of_unit
from ledfyr.web.keys.wording import DAMAGED, moment_said, number_said


@dataclass(frozen=True)
class PartShown:
    """Somebody who takes part in the key."""

    number: int
    name: str
    is_oneself: bool
    works_here: bool


@dataclass(frozen=True)
class LetterShown:
    """A test letter, whose text nobody sees here."""

    number: int
    state: str


@dataclass(frozen=True)
class RecoveryShown:
    """Whether the key can be brought back when nobody can open it."""

    sentence: str
    command: str = ""  # what to type about it

    @property
    def needs_work(self) -> bool:
        """Whether somebody has to do something."""
        return bool(self.command)


@dataclass(frozen=True)
class ChangeShown:
    """How far a change of key has come."""

    sentence: str
    resealed: int
    to_reseal: int


@dataclass(frozen=True)
class UnitInShort:
    """A unit on the first page about keys."""

    number: int
    name: str
    state: str
    needs_work: bool


@dataclass(frozen=True)
class UnitShown:
    """A unit's whole page."""

    unit: WorkUnit
    has_key: bool
    takes_part: bool
    own_number: str
    parts: tuple[PartShown, ...]
    may_be_let_in: tuple[Colleague, ...]
    without_key: tuple[Colleague, ...]
    letters: tuple[LetterShown, ...]
    recovery: RecoveryShown
    change: ChangeShown | None
    damaged: tuple[str, ...]
    notices: tuple[NoticeShown, ...]


def unit_in_short(unit: WorkUnit, member: Member) -> UnitInShort:
    """How it stands with the unit, in a sentence."""
    if current_unit_key(unit.number) is None:
        return UnitInShort(unit.number, unit.called, "Enheten har ingen nyckel än.", needs_work=True)
    if not member.takes_part_in(unit):
        return UnitInShort(unit.number, unit.called, "Du har inte del i nyckeln än.", needs_work=True)
    change, recovery = change_shown(unit), recovery_shown(unit)
    if change:
        return UnitInShort(unit.number, unit.called, f"Nyckeln byts. {change.sentence}", needs_work=False)
    state = recovery.sentence if recovery.needs_work else f"Du och {_others(len(members_of(unit.number)) - 1)}."
    return UnitInShort(unit.number, unit.called, state, needs_work=recovery.needs_work)


def unit_shown(unit: WorkUnit, member: Member) -> UnitShown:
    """Everything about the unit's key that its people may see. None of it is secret: nothing needs to be unlocked."""
    colleagues = colleagues_in(unit, member.today)
    inside = members_of(unit.number)
    outside = [each for each in colleagues if each.account not in inside and each.account != member.account]
    with_key = with_own_key([each.account for each in outside])
    return UnitShown(
        unit=unit,
        has_key=current_unit_key(unit.number) is not None,
        takes_part=member.account in inside,
        own_number=number_to_compare(member.account),
        parts=_parts(unit, member, {each.account for each in colleagues}),
        may_be_let_in=tuple(each for each in outside if each.account in with_key),
        without_key=tuple(each for each in outside if each.account not in with_key),
        letters=_letters(unit),
        recovery=recovery_shown(unit),
        change=change_shown(unit),
        damaged=_damaged(unit),
        notices=told_of_unit(unit.number),
    )


def change_shown(unit: WorkUnit) -> ChangeShown | None:
    """How far the change of the unit's key has come, or None when none is under way."""
    change = change_of(unit.number)
    if change is None:
        return None
    sentence = f"{number_said(change.resealed)} av {number_said(change.to_reseal)} poster är omförseglade."
    return ChangeShown(sentence, change.resealed, change.to_reseal)


def recovery_shown(unit: WorkUnit) -> RecoveryShown:
    """Whether the unit's key can be brought back when nobody can open it, and what to do about it."""
    found = recovery_of(unit.number)
    ceremony = f"ledfyr keys ceremony {unit.number}"
    if found is None:
        return RecoveryShown("Nyckeln är inte delad på papper. Tappar alla sina fraser går inget att läsa.", ceremony)
    split = f"Delad i {found.shares} andelar den {moment_said(found.made_at)}. {found.needed} av dem behövs."
    if not found.is_of_present_key:
        again = "Nyckeln har bytts sedan dess, så andelarna gäller inte längre. Dela den nya."
        return RecoveryShown(f"{split} {again}", ceremony)
    if found.rehearsed_at is None:
        return RecoveryShown(f"{split} Ingen har övat med dem.", f"ledfyr keys rehearse {unit.number}")
    return RecoveryShown(f"{split} Övad den {moment_said(found.rehearsed_at)}.")


def _parts(unit: WorkUnit, member: Member, working: set[int]) -> tuple[PartShown, ...]:
    parts = parts_in(unit.number)
    names = names_of(parts.values())
    shown = (
        PartShown(number, names.get(account, SOMEBODY), account == member.account, account in working)
        for number, account in parts.items()
    )
    return tuple(sorted(shown, key=lambda part: (part.works_here, part.name)))


def _letters(unit: WorkUnit) -> tuple[LetterShown, ...]:
    return tuple(
        LetterShown(
            letter.pk,
            f"Förseglat den {moment_said(letter.sealed_at)}. "
            + (f"Öppnat den {moment_said(letter.opened_at)}." if letter.opened_at else "Ingen har öppnat det än."),
        )
        for letter in newest_test_letters(unit.number)
    )


def _damaged(unit: WorkUnit) -> tuple[str, ...]:
    return tuple(
        f"{_kind(row.kind)} med märket {row.record.hex[:8]} {DAMAGED[row.damage]}. "
        f"Hittades den {moment_said(row.found_at)}."
        for row in damaged_records(unit.number)
    )


def _kind(label: str) -> str:
    name = str(apps.get_model(label)._meta.verbose_name)  # noqa: SLF001  # Django's documented name of a model
    return name[:1].upper() + name[1:]


def _others(count: int) -> str:
    if count == 0:
        return "ingen mer har del i nyckeln"
    return "en till har del i nyckeln" if count == 1 else f"{count} till har del i nyckeln"
