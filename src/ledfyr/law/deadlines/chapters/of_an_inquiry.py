# SPDX-License-Identifier: EUPL-1.2
"""The chapter about the times of an inquiry, a follow-up, a child who lives elsewhere, and what is not carried out."""

from datetime import date

from ledfyr.law.deadlines.chapters.writing import due_on, ends, not_yet
from ledfyr.law.deadlines.of_an_inquiry import child_inquiry, follow_up, informing_of_inquiry, placement_review
from ledfyr.law.deadlines.of_carrying_out import carrying_out, is_in_the_quarters_report, penalty_for_delay
from ledfyr.law.deadlines.provisions import (
    AT_ONCE_IS_TODAY,
    CARRYING_OUT,
    CHILD_INQUIRY,
    EACH_QUARTER,
    FOLLOW_UP,
    INFORMING,
    PENALTY,
    PLACEMENT_REVIEW,
    FeeRange,
)
from ledfyr.law.rulebook import Chapter, Entry, Example, Table
from ledfyr.law.sources import NotInForce

INQUIRY = Entry(
    "Barnavårdsutredning",
    "Utredningen bedrivs skyndsamt och ska vara klar inom fyra månader från att den inleddes.",
    due_on(child_inquiry),
    (Table("Tid för utredningen", CHILD_INQUIRY),),
    (
        ends("Utredningen inleddes {opened_on}", "2026-07-16", opened_on="2026-03-16"),
        ends("Utredningen inleddes {opened_on}", "2026-02-28", opened_on="2025-10-31"),
        ends("Utredningen inleddes {opened_on}; februari har 29 dagar", "2028-02-29", opened_on="2027-10-31"),
        ends("Utredningen inleddes {opened_on}", "2027-01-01", opened_on="2026-09-01"),
        not_yet("Utredningen inleddes {opened_on}", opened_on="2025-06-30"),
        ends("Utredningen inleddes {opened_on}", "2025-11-01", opened_on="2025-07-01"),
    ),
    note="För utredningar som inleddes före den 1 juli 2025 har Ledfyr inte läst lagen.",
)

TELLING = Entry(
    "Underrättelse om att utredningen har inletts",
    "Den som berörs får genast veta att en utredning har inletts, om inte särskilda skäl talar mot det.",
    due_on(informing_of_inquiry),
    (Table("När de underrättas", INFORMING), Table("Hur Ledfyr läser ”genast”", AT_ONCE_IS_TODAY)),
    (ends("Utredningen inleddes {opened_on}", "2026-03-16", opened_on="2026-03-16"),),
)

FOLLOWING = Entry(
    "Uppföljning av ett barns situation",
    "Uppföljningen slutar senast sex månader efter att utredningen avslutades eller placeringen upphörde. Den slutar "
    "tidigare om en ny utredning inleds.",
    due_on(follow_up),
    (Table("Längsta tid", FOLLOW_UP),),
    (
        ends("Utredningen avslutades {closed_on}", "2026-12-16", closed_on="2026-06-16"),
        ends("Utredningen avslutades {closed_on}", "2027-02-28", closed_on="2026-08-31"),
        ends(
            "Utredningen avslutades {closed_on}, en ny inleddes {new_inquiry_on}",
            "2026-09-01",
            closed_on="2026-06-16",
            new_inquiry_on="2026-09-01",
        ),
        not_yet("Utredningen avslutades {closed_on}", closed_on="2025-06-30"),
    ),
)

PLACED = Entry(
    "Övervägande av vård utanför hemmet",
    "När ett barn vårdas i ett annat hem än det egna överväger nämnden minst var sjätte månad om vården behövs.",
    due_on(placement_review),
    (Table("Senast nästa gång", PLACEMENT_REVIEW),),
    (
        ends("Placerades eller övervägdes {last_considered_on}", "2026-08-28", last_considered_on="2026-02-28"),
        ends("Placerades eller övervägdes {last_considered_on}", "2026-09-30", last_considered_on="2026-03-31"),
        not_yet("Placerades eller övervägdes {last_considered_on}", last_considered_on="2025-06-30"),
    ),
)

CARRIED_OUT = Entry(
    "Beslut som ska verkställas",
    "Ett gynnande beslut om en insats eller ekonomiskt bistånd ska rapporteras om det inte har verkställts inom tre "
    "månader från beslutet, eller från att verkställigheten avbröts.",
    due_on(carrying_out),
    (Table("Tid innan det rapporteras", CARRYING_OUT),),
    (
        ends("Beslutet fattades {from_day}", "2026-03-15", from_day="2025-12-15"),
        ends("Beslutet fattades {from_day}", "2026-02-28", from_day="2025-11-30"),
        not_yet("Beslutet fattades {from_day}", from_day="2025-06-30"),
    ),
)


def _quarter(said: str, from_day: str, carried_out_on: str | None, day_in_quarter: str, *, stands: bool) -> Example:
    given = {
        "from_day": date.fromisoformat(from_day),
        "carried_out_on": carried_out_on and date.fromisoformat(carried_out_on),
        "day_in_quarter": date.fromisoformat(day_in_quarter),
    }
    return Example(said, given, stands)


UNDONE = "Beslut {from_day}, inte verkställt. Kvartalet med {day_in_quarter}"
DONE = "Beslut {from_day}, verkställt {carried_out_on}. Kvartalet med {day_in_quarter}"

REPORTED = Entry(
    "Kvartalsrapport om beslut som inte har verkställts",
    "Sena beslut rapporteras varje kvartal till Inspektionen för vård och omsorg och till kommunens revisorer.",
    is_in_the_quarters_report,
    (Table("Rapporten lämnas", EACH_QUARTER), Table("Rapporteras efter", CARRYING_OUT)),
    (
        _quarter(UNDONE, "2025-12-15", None, "2025-12-31", stands=False),
        _quarter(UNDONE, "2025-12-15", None, "2026-03-31", stands=True),
        _quarter(UNDONE, "2025-12-31", None, "2026-03-31", stands=False),
        _quarter(UNDONE, "2025-12-31", None, "2026-04-01", stands=True),
        _quarter(DONE, "2025-12-15", "2026-03-15", "2026-03-31", stands=False),
        _quarter(DONE, "2025-12-15", "2026-03-20", "2026-03-31", stands=True),
        _quarter(DONE, "2025-12-15", "2026-03-20", "2026-06-30", stands=False),
        _quarter(DONE, "2025-12-15", "2026-04-01", "2026-06-30", stands=True),
    ),
    note="Om ett beslut som redan har rapporterats ska rapporteras igen står inte i paragrafen. Listan i Ledfyr visar "
    "det varje kvartal tills det är verkställt.",
)

PENALISED = Entry(
    "Särskild avgift när ett beslut inte verkställs",
    "En kommun som inte verkställer ett beslut i skälig tid kan få betala en avgift till staten.",
    penalty_for_delay,
    (Table("Avgiftens storlek", PENALTY),),
    (
        Example("Beslut {decided_on}", {"decided_on": date(2025, 6, 30)}, NotInForce),
        Example("Beslut {decided_on}", {"decided_on": date(2025, 12, 31)}, FeeRange(10_000, 1_000_000)),
        Example("Beslut {decided_on}", {"decided_on": date(2026, 1, 1)}, FeeRange(15_000, 1_500_000)),
    ),
)

CHAPTER = Chapter(
    "Tider för utredning, uppföljning och vård", (INQUIRY, TELLING, FOLLOWING, PLACED, CARRIED_OUT, REPORTED, PENALISED)
)
