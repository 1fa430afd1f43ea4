# SPDX-License-Identifier: EUPL-1.2
"""The chapter about the times that run from a report of concern."""

from datetime import UTC, date, datetime

from ledfyr.law.deadlines.after_a_report import (
    feedback_after_decision,
    feedback_while_inquiry_runs,
    preliminary_assessment,
    protection_alarm_at,
    protection_assessment,
)
from ledfyr.law.deadlines.chapters.writing import due_on, ends, not_yet
from ledfyr.law.deadlines.provisions import (
    AT_ONCE_IS_TODAY,
    FEEDBACK,
    PRELIMINARY_ASSESSMENT,
    PRELIMINARY_WARNINGS,
    PROTECTION_ALARM,
    PROTECTION_AT_ONCE,
    PROTECTION_SAME_DAY,
)
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

LATE_AT_NIGHT = datetime(2026, 3, 2, 22, 50, tzinfo=UTC)  # 23.50 in Sweden
AFTER_MIDNIGHT = datetime(2026, 3, 2, 23, 10, tzinfo=UTC)  # 00.10 the day after
BEFORE_SUMMER_TIME = datetime(2026, 3, 28, 12, 0, tzinfo=UTC)
BEFORE_SOL = datetime(2025, 6, 30, 12, 0, tzinfo=UTC)
FIRST_OF_SOL = datetime(2025, 6, 30, 22, 0, tzinfo=UTC)  # midnight in Sweden

PROTECTION = Entry(
    "Omedelbar skyddsbedömning",
    "När en anmälan gäller ett barn eller en ung person bedöms genast om hen behöver omedelbart skydd. Ledfyr räknar "
    "med samma dag.",
    due_on(protection_assessment),
    (Table("När bedömningen görs", PROTECTION_AT_ONCE), Table("Vad ”genast” betyder", PROTECTION_SAME_DAY)),
    (
        Example("Anmälan kom in {received_at}", {"received_at": LATE_AT_NIGHT}, date(2026, 3, 2)),
        Example("Anmälan kom in {received_at}", {"received_at": AFTER_MIDNIGHT}, date(2026, 3, 3)),
        Example("Anmälan kom in {received_at}", {"received_at": BEFORE_SOL}, NotInForce),
        Example("Anmälan kom in {received_at}", {"received_at": FIRST_OF_SOL}, date(2025, 7, 1)),
    ),
    note="Paragrafen säger genast. Att det betyder samma dag, högst ett dygn, är inte kontrollerat.",
)

ALARM = Entry(
    "Larm när skyddsbedömning saknas",
    "Har ingen skyddsbedömning antecknats ett dygn efter att anmälan kom in larmar Ledfyr.",
    protection_alarm_at,
    (Table("Larm efter", PROTECTION_ALARM),),
    (
        Example(
            "Anmälan kom in {received_at}",
            {"received_at": LATE_AT_NIGHT},
            datetime(2026, 3, 3, 22, 50, tzinfo=UTC),
        ),
        Example(
            "Anmälan kom in {received_at}, dagen före sommartiden",
            {"received_at": BEFORE_SUMMER_TIME},
            datetime(2026, 3, 29, 12, 0, tzinfo=UTC),
        ),
    ),
)

PRELIMINARY = Entry(
    "Förhandsbedömning",
    "Senast fjorton dagar efter att anmälan kom in beslutas om en utredning ska inledas eller inte. Dagen då den kom "
    "räknas inte. Det är en yttersta gräns: hur allvarlig oron är avgör hur fort det ska gå.",
    due_on(preliminary_assessment),
    (Table("Tid för beslutet", PRELIMINARY_ASSESSMENT),),
    (
        ends("Anmälan kom in {received_on}", "2026-03-16", received_on="2026-03-02"),
        ends("Anmälan kom in {received_on}; slutdagen är en söndag", "2027-01-03", received_on="2026-12-20"),
        ends("Anmälan kom in {received_on}; slutdagen är julafton", "2026-12-24", received_on="2026-12-10"),
        ends("Anmälan kom in {received_on}, före ett skottår", "2028-03-01", received_on="2028-02-16"),
        not_yet("Anmälan kom in {received_on}", received_on="2025-06-30"),
        ends("Anmälan kom in {received_on}, första dagen med nya lagen", "2025-07-15", received_on="2025-07-01"),
        ends("Anmälan kom in {received_on}", "2026-01-28", received_on="2026-01-14"),
        ends("Anmälan kom in {received_on}", "2026-01-29", received_on="2026-01-15"),
    ),
)


def warnings_of_preliminary_assessment(*, received_on: date) -> tuple[date, ...]:
    """The days on which Ledfyr warns."""
    return preliminary_assessment(received_on).warn_on


WARNINGS = Entry(
    "Varning under förhandsbedömningen",
    "Ledfyr påminner sju, tio och tolv dagar efter att anmälan kom in.",
    warnings_of_preliminary_assessment,
    (Table("Påminnelser efter (dagar)", PRELIMINARY_WARNINGS),),
    (
        Example(
            "Anmälan kom in {received_on}",
            {"received_on": date(2026, 3, 2)},
            (date(2026, 3, 9), date(2026, 3, 12), date(2026, 3, 14)),
        ),
    ),
)

FEEDBACK_AFTER = Entry(
    "Besked till anmälaren efter beslutet",
    "Den som är skyldig att anmäla och ber om besked får det senast en vecka efter beslutet att inleda eller inte "
    "inleda utredning. Kommer frågan senare lämnas beskedet genast.",
    due_on(feedback_after_decision),
    (Table("Tid för beskedet", FEEDBACK),),
    (
        ends(
            "Beslut {decided_on}, anmälaren bad om besked {asked_on}",
            "2026-03-17",
            decided_on="2026-03-10",
            asked_on="2026-03-02",
        ),
        ends(
            "Beslut {decided_on}, anmälaren frågade {asked_on}",
            "2026-03-17",
            decided_on="2026-03-10",
            asked_on="2026-03-17",
        ),
        ends(
            "Beslut {decided_on}, anmälaren frågade först {asked_on}",
            "2026-03-18",
            decided_on="2026-03-10",
            asked_on="2026-03-18",
        ),
        not_yet(
            "Beslut {decided_on}, anmälaren frågade {asked_on}: då satte lagen ingen tid",
            decided_on="2026-01-14",
            asked_on="2026-01-14",
        ),
        ends(
            "Beslut {decided_on}, anmälaren frågade {asked_on}",
            "2026-01-22",
            decided_on="2026-01-15",
            asked_on="2026-01-14",
        ),
    ),
    note="Mellan den 1 juli 2025 och den 14 januari 2026 skulle beskedet också lämnas på begäran, men ingen tid stod i "
    "lagen. Den lydelse som gäller dagen för beslutet bestämmer här; det finns ingen övergångsregel för 19 kap. 6 §.",
)

FEEDBACK_DURING = Entry(
    "Besked till anmälaren när en utredning redan pågår",
    "Pågår redan en utredning om barnet lämnas beskedet genast. Ledfyr räknar med samma dag som anmälaren frågar.",
    due_on(feedback_while_inquiry_runs),
    (Table("Tid för beskedet", FEEDBACK), Table("Hur Ledfyr läser ”genast”", AT_ONCE_IS_TODAY)),
    (
        ends("Anmälaren frågade {asked_on}", "2026-03-02", asked_on="2026-03-02"),
        not_yet("Anmälaren frågade {asked_on}: då satte lagen ingen tid", asked_on="2026-01-14"),
    ),
)

CHAPTER = Chapter(
    "Tider när en orosanmälan har kommit",
    (PROTECTION, ALARM, PRELIMINARY, WARNINGS, FEEDBACK_AFTER, FEEDBACK_DURING),
)
