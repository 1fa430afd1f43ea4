# SPDX-License-Identifier: EUPL-1.2
"""The chapter about the times of LVU."""

from ledfyr.law.deadlines.chapters.writing import due_on, ends, not_yet
from ledfyr.law.deadlines.of_compulsion import (
    applying_for_care,
    applying_for_travel_ban,
    care_review,
    examination_by_court,
    following_after_care,
    intermediate_compulsion_review,
    submitting_to_court,
    submitting_travel_ban,
    travel_ban_review,
)
from ledfyr.law.deadlines.provisions import (
    AFTER_CARE,
    APPLYING,
    CARE_REVIEW,
    COURT_EXAMINES,
    INTERMEDIATE_REVIEW,
    SUBMITTING,
    TRAVEL_BAN_APPLYING,
    TRAVEL_BAN_REVIEW,
    TRAVEL_BAN_SUBMITTING,
)
from ledfyr.law.rulebook import Chapter, Entry, Table

ENTRIES = (
    Entry(
        "Omedelbart omhändertagande: till domstol",
        "Beslutet ska lämnas till förvaltningsrätten inom en vecka från dagen för beslutet. Annars upphör det.",
        due_on(submitting_to_court),
        (Table("Tid för underställning", SUBMITTING),),
        (
            ends("Beslut {decided_on}", "2026-03-09", decided_on="2026-03-02"),
            ends("Beslut {decided_on}; slutdagen är nyårsdagen", "2027-01-01", decided_on="2026-12-25"),
            not_yet("Beslut {decided_on}", decided_on="2025-06-30"),
        ),
    ),
    Entry(
        "Omedelbart omhändertagande: domstolens prövning",
        "Rätten prövar beslutet inom en vecka från att beslutet och handlingarna kom in dit, om inga synnerliga hinder "
        "finns.",
        due_on(examination_by_court),
        (Table("Tid för prövningen", COURT_EXAMINES),),
        (ends("Kom in till rätten {received_by_court_on}", "2026-03-12", received_by_court_on="2026-03-05"),),
    ),
    Entry(
        "Ansökan om vård efter ett omhändertagande",
        "Fastställer rätten omhändertagandet ansöker nämnden om vård inom fyra veckor från att det verkställdes.",
        due_on(applying_for_care),
        (Table("Tid för ansökan", APPLYING),),
        (ends("Verkställdes {carried_out_on}", "2026-03-30", carried_out_on="2026-03-02"),),
        note="Rätten får förlänga tiden. Ledfyr visar den kortare tills någon antecknar rättens beslut.",
    ),
    Entry(
        "Prövning av vård enligt LVU",
        "Vård enligt 2 § övervägs minst var sjätte månad. Vård enligt 3 § prövas inom sex månader från att beslutet "
        "verkställdes, och sedan inom sex månader från den senaste prövningen.",
        due_on(care_review),
        (Table("Senast nästa gång", CARE_REVIEW),),
        (ends("Verkställdes eller prövades senast {from_day}", "2026-10-01", from_day="2026-04-01"),),
    ),
    Entry(
        "Uppföljning efter vård enligt LVU",
        "För den som är under 18 år följer nämnden upp i högst sex månader från att uppföljningen inleddes. Den slutar "
        "tidigare om en ny utredning inleds.",
        due_on(following_after_care),
        (Table("Längsta tid", AFTER_CARE),),
        (
            ends("Uppföljningen inleddes {began_on}", "2026-10-01", began_on="2026-04-01"),
            ends(
                "Uppföljningen inleddes {began_on}, en ny utredning {new_inquiry_on}",
                "2026-06-15",
                began_on="2026-04-01",
                new_inquiry_on="2026-06-15",
            ),
        ),
    ),
    Entry(
        "Mellantvång: första prövningen",
        "Ett beslut om kontaktperson eller öppen behandling utan samtycke prövas första gången inom sex månader från "
        "nämndens beslut.",
        due_on(intermediate_compulsion_review),
        (Table("Tid till första prövningen", INTERMEDIATE_REVIEW),),
        (
            ends("Beslut {decided_on}", "2026-09-02", decided_on="2026-03-02"),
            not_yet("Beslut {decided_on}", decided_on="2025-06-30"),
        ),
    ),
    Entry(
        "Utreseförbud: prövning",
        "Ett utreseförbud prövas inom sex månader från rättens beslut, och sedan inom sex månader från den senaste "
        "prövningen.",
        due_on(travel_ban_review),
        (Table("Senast nästa gång", TRAVEL_BAN_REVIEW),),
        (ends("Beslut eller senaste prövning {from_day}", "2026-11-30", from_day="2026-05-31"),),
    ),
    Entry(
        "Tillfälligt utreseförbud: till domstol",
        "Nämndens beslut ska lämnas till förvaltningsrätten inom en vecka. Annars upphör förbudet.",
        due_on(submitting_travel_ban),
        (Table("Tid för underställning", TRAVEL_BAN_SUBMITTING),),
        (ends("Beslut {decided_on}", "2026-06-12", decided_on="2026-06-05"),),
    ),
    Entry(
        "Tillfälligt utreseförbud: ansökan",
        "Fastställer rätten det tillfälliga förbudet ansöker nämnden om utreseförbud inom fyra veckor från rättens "
        "beslut.",
        due_on(applying_for_travel_ban),
        (Table("Tid för ansökan", TRAVEL_BAN_APPLYING),),
        (ends("Rättens beslut {confirmed_on}", "2026-07-13", confirmed_on="2026-06-15"),),
    ),
)

CHAPTER = Chapter(
    "Tider enligt LVU",
    ENTRIES,
    introduction="Ledfyr påminner om dagarna. Besluten, ansökningarna och deras texter finns i nämndens eget system.",
)
