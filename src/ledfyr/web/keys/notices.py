# SPDX-License-Identifier: EUPL-1.2
"""What has happened to units' keys, as sentences for their members."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from ledfyr.keys.queries import notices_for, notices_of
from ledfyr.keys.rules.telling import NoticeKind
from ledfyr.staff.queries.grounds import UnitMissing, unit_by_number
from ledfyr.staff.queries.people import names_of
from ledfyr.staff.rules.rights import Right
from ledfyr.web.keys.member import KEY_HOLDERS
from ledfyr.web.keys.wording import moment_said

SOMEBODY, A_UNIT = "Någon vars konto är borta", "en enhet som är borta"
SAID: Mapping[str, str] = {
    NoticeKind.MEMBER_ADMITTED: "{who} fick del i nyckeln för {unit}.",
    NoticeKind.MEMBER_REMOVED: "{who} har inte längre del i nyckeln för {unit}. Allt förseglas om.",
    NoticeKind.KEY_REPLACED: "{who} har en ny egen nyckel och behöver släppas in igen i nyckeln för {unit}.",
    NoticeKind.KEY_SPLIT: "Nyckeln för {unit} delades i andelar på papper.",
    NoticeKind.SHARES_REFUSED: "Någon försökte använda andelar som inte stämmer med nyckeln för {unit}.",
    NoticeKind.KEY_RECOVERED: "Nyckeln för {unit} återställdes med andelar på papper, och {who} fick del i den. "
    "Visste ni inte om det, säg genast till er chef.",
    NoticeKind.RECORD_DAMAGED: "Något av det som {unit} har förseglat gick inte att öppna när nyckeln byttes. "
    "Det ligger kvar, och så gör nyckeln till det.",
}


class Notice(Protocol):
    """One row of what has happened."""

    unit: int
    kind: str
    account: int | None
    at: datetime


@dataclass(frozen=True)
class NoticeShown:
    """What happened, and when."""

    sentence: str
    at: str


def told_of_unit(unit: int) -> tuple[NoticeShown, ...]:
    """What has happened to a unit's key lately."""
    return _said(notices_of(unit))


def told_to(account: int, rights: Iterable[Right]) -> tuple[NoticeShown, ...]:
    """What the account's person has not read yet; those whose rights give no part in any key are asked for nothing."""
    holds_keys = any(right.role in KEY_HOLDERS for right in rights)
    return _said(notices_for(account)) if holds_keys else ()


def _said(notices: Iterable[Notice]) -> tuple[NoticeShown, ...]:
    rows = list(notices)
    names = names_of([row.account for row in rows if row.account is not None])
    units = {number: _unit_called(number) for number in {row.unit for row in rows}}
    return tuple(
        NoticeShown(
            SAID[row.kind].format(who=names.get(row.account or 0, SOMEBODY), unit=units[row.unit]), moment_said(row.at)
        )
        for row in rows
        if row.kind in SAID
    )


def _unit_called(number: int) -> str:
    try:
        return unit_by_number(number).name
    except UnitMissing:
        return A_UNIT
