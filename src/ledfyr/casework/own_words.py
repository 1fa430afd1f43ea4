# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells of cases: who made, read, carried on or passed on one; never what it is about."""

from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, registered


@registered
class CaseworkKind(RecordKind):
    """What somebody acted on."""

    CASE = ("casework.case", "ärende {number}")
    STEP = ("casework.step", "steg {number}")
    REPORT = ("casework.report", "anmälan {number}")
    COUNTS = ("casework.counts", "ärendenas antal i {number}")
    UNIT = ("casework.unit", "enhet {number}")


@registered
class CaseworkVerb(Verb):
    """What somebody did."""

    MADE = ("casework.made", "gjorde en anmälan till {what}")
    JOINED = ("casework.joined", "lade en anmälan till {what}")
    CASE_READ = ("casework.case_read", "läste {what}")
    READ_REFUSED = ("casework.read_refused", "nekades att läsa {what}")
    RECORD_REFUSED = ("casework.record_refused", "kunde inte öppna något i {what}")
    NAME_SEARCHED = ("casework.name_searched", "sökte på ett namn bland ärendena hos {what}")
    NAME_FOUND = ("casework.name_found", "såg i en sökning vem {what} gäller")
    REPORTER_READ = ("casework.reporter_read", "läste vem som hade gjort {what}")
    REPORTER_REFUSED = ("casework.reporter_refused", "nekades att se vem som hade gjort {what}")
    FEEDBACK_ASKED = ("casework.feedback_asked", "antecknade att den som hade gjort {what} ber om besked")
    STEP_TAKEN = ("casework.step_taken", "tog ett steg i {what}")
    STEP_CORRECTED = ("casework.step_corrected", "rättade {what}")
    GIVEN = ("casework.given", "gav ansvaret för {what} till ett konto")
    COUNTS_PASSED_ON = ("casework.counts_passed_on", "granskade {what} och hämtade dem till lägesbilden")
    CONFLICT_DECLARED = ("casework.conflict_declared", "anmälde jäv i {what}")
    GLASS_BROKEN = ("casework.glass_broken", "nödöppnade {what}")
    GLASS_REFUSED = ("casework.glass_refused", "nekades att nödöppna {what}")
    GLASS_REVIEWED = ("casework.glass_reviewed", "granskade en nödöppning av {what}")
    GLASS_READ = ("casework.glass_read", "läste om en nödöppning av {what}")
    PROTECTED_MARKED = ("casework.protected_marked", "markerade skyddade personuppgifter i {what}")
    PROTECTED_WRITTEN = ("casework.protected_written", "ändrade de skyddade uppgifterna i {what}")
    PROTECTED_READ = ("casework.protected_read", "läste de skyddade uppgifterna i {what}")
    PROTECTED_REFUSED = ("casework.protected_refused", "nekades att se de skyddade uppgifterna i {what}")
    DISCLOSURES_READ = ("casework.disclosures_read", "läste vad som har lämnats ut ur {what}")
    DISCLOSURE_WRITTEN = ("casework.disclosure_written", "skrev ett utlämnande ur {what}")
    DISCLOSED = ("casework.disclosed", "beslutade att lämna ut uppgifter ur {what}")
    DISCLOSURE_DECLINED = ("casework.disclosure_declined", "avböjde ett utlämnande ur {what}")
    DISCLOSURE_WITHDRAWN = ("casework.disclosure_withdrawn", "tog tillbaka ett förslag om utlämnande ur {what}")


@registered
class CaseworkReason(Reason):
    """Why."""

    WORK = ("casework.work", "handläggning av ärendet")
    ASK_MORE = ("casework.ask_more", "den som anmälde behöver tillfrågas")
    GIVE_FEEDBACK = ("casework.give_feedback", "den som anmälde ska få återkoppling")
    PARTY_ACCESS = ("casework.party_access", "frågan om partsinsyn prövas")
    SAFETY = ("casework.safety", "den som anmälde kan vara i fara")
    REACH_PERSON = ("casework.reach_person", "personen behöver nås eller träffas")
    IN_DANGER = ("casework.in_danger", "någon kan vara i fara nu")
    TONIGHT = ("casework.tonight", "något måste ordnas i natt")
    NOBODY_THERE = ("casework.nobody_there", "den som är ansvarig gick inte att nå")
    KEEP_RIGHT = ("casework.keep_right", "uppgifterna behöver rättas")
