# SPDX-License-Identifier: EUPL-1.2
"""The words in which the trail tells of letters: who read, answered, passed on or set aside; never what was said."""

from ledfyr.trail.vocabulary import Reason, RecordKind, Verb, registered


@registered
class ContactKind(RecordKind):
    """What somebody acted on."""

    DESK = ("contact.desk", "mottagningen vid enhet {number}")
    THREAD = ("contact.thread", "tråd {number}")
    LETTER = ("contact.letter", "brev {number}")
    FILE = ("contact.file", "bifogad fil {number}")
    PHRASE = ("contact.phrase", "sparad fras {number}")
    REGISTER = ("contact.register", "registret för {number}")
    ABSENCE = ("contact.absence", "frånvaron för konto {number}")


@registered
class ContactVerb(Verb):
    """What somebody did."""

    DESK_OPENED = ("contact.desk_opened", "öppnade {what} för kommunens brev")
    DESK_CHANGED = ("contact.desk_changed", "ändrade {what}")
    THREAD_READ = ("contact.thread_read", "läste {what}")
    READ_REFUSED = ("contact.read_refused", "nekades att läsa {what}")
    LETTER_REFUSED = ("contact.letter_refused", "kunde inte öppna {what}")
    FILE_READ = ("contact.file_read", "öppnade {what}")
    FILE_REFUSED = ("contact.file_refused", "kunde inte öppna {what}")
    ANSWERED = ("contact.answered", "svarade i {what}")
    NOTED = ("contact.noted", "skrev en anteckning i {what}")
    ASSIGNED = ("contact.assigned", "tilldelade {what}")
    SECOND_READER_NAMED = ("contact.second_reader_named", "utsåg en andra läsare i {what}")
    CONFLICT_DECLARED = ("contact.conflict_declared", "anmälde jäv i {what}")
    SET_ASIDE = ("contact.set_aside", "lade undan {what} som skräp")
    TAKEN_BACK = ("contact.taken_back", "tog tillbaka {what} från skräpet")
    MARKED_ACUTE = ("contact.marked_acute", "märkte {what} som akut")
    NO_LONGER_ACUTE = ("contact.no_longer_acute", "tog bort märket akut från {what}")
    PROTECTION_ASSESSED = ("contact.protection_assessed", "antecknade skyddsbedömningen i {what}")
    TAKEN_IN = ("contact.taken_in", "skrev in en kontakt som {what}")
    CLOSED = ("contact.closed", "avslutade {what}")
    HANDED_OVER = ("contact.handed_over", "lämnade över {what} som orosanmälan")
    HAND_OVER_REFUSED = ("contact.hand_over_refused", "nekades att göra {what} till en orosanmälan")
    TRANSFER_ASKED = ("contact.transfer_asked", "frågade den som skrev om {what} får lämnas över")
    TRANSFER_WITHDRAWN = ("contact.transfer_withdrawn", "drog tillbaka frågan om att lämna över {what}")
    TRANSFER_REFUSED = ("contact.transfer_refused", "nekades att lämna över {what}")
    TRANSFERRED = ("contact.transferred", "lämnade över {what} till en annan enhet eller myndighet")
    RECEIVED = ("contact.received", "tog emot {what} från en annan enhet")
    TRANSFER_TEXT_SHOWN = ("contact.transfer_text_shown", "tog fram texten att lämna ut ur {what}")
    ESCALATED = ("contact.escalated", "lyfte {what} till chefen")
    REGISTERED = ("contact.registered", "registrerade {what}")
    REGISTER_SHOWN = ("contact.register_shown", "läste {what}")
    PHRASE_SAVED = ("contact.phrase_saved", "sparade {what}")
    PHRASE_REMOVED = ("contact.phrase_removed", "tog bort {what}")
    ABSENCE_STATED = ("contact.absence_stated", "skrev in {what}")
    ABSENCE_ENDED = ("contact.absence_ended", "avslutade {what}")


@registered
class ContactReason(Reason):
    """Why."""

    RECEPTION = ("contact.reception", "mottagningens arbete med brev")
    SENDERS_REPORT = ("contact.senders_report", "avsändaren har själv gjort en orosanmälan")
    SENDERS_YES = ("contact.senders_yes", "avsändaren har sagt ja i tråden")
    CHILD_IN_DANGER = ("contact.child_in_danger", "ett barn är i fara")
