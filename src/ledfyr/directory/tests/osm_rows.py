# SPDX-License-Identifier: EUPL-1.2
"""Short ways to write the rows that go to and come from OpenStreetMap."""

import tomllib
from datetime import date, time
from typing import Any

from ledfyr.law.opening_hours import HoursRow, RowKind

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORKDAYS, EVERY_DAY = frozenset(range(5)), frozenset(range(7))


def weekly(hours: str, weekdays: frozenset[int] = WORKDAYS, **validity: date) -> HoursRow:
    return row(RowKind.WEEKLY, hours, weekdays=weekdays, **validity)


def row(kind: RowKind, hours: str = "closed", **facts: Any) -> HoursRow:  # noqa: ANN401 # whatever fields a row has
    if hours == "closed":
        return HoursRow(kind, closed=True, **facts)
    opens, closes = (time.fromisoformat(at.replace("24:", "00:")) for at in hours.split("-"))
    return HoursRow(kind, opens=opens, closes=closes, **facts)


OFFICE, CLOSED_HOLIDAYS = weekly("08:00-16:30"), row(RowKind.HOLIDAY)
SHORT = row(RowKind.DAY_BEFORE_HOLIDAY, "08:00-12:00")
NIGHTS = [weekly("00:00-08:00"), weekly("16:30-24:00")]
DAY_AND_NIGHT = ("00:00-12:00", "12:00-24:00")


def read_back(toml: str) -> list[HoursRow]:
    """Read the rows under a channel of a service, as in a fact file."""
    file = tomllib.loads(f'[[service]]\n[[service.channel]]\nkind = "phone"\n{toml}')
    found: list[dict[str, Any]] = file["service"][0]["channel"][0]["hours"]
    return [HoursRow(**said | {"kind": RowKind(said["kind"]), "weekdays": numbers(said)}) for said in found]


def numbers(said: dict[str, Any]) -> frozenset[int]:
    return frozenset(WEEKDAYS.index(day) for day in said.get("weekdays", []))
